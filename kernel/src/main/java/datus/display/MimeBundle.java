package datus.display;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.lang.reflect.Field;
import java.util.Map;

/**
 * A {@code DisplayData} as JSON, the way messages and notebooks hold it.
 *
 * @param data by MIME type
 * @param metadata by MIME type
 * @param transientData what is not saved: the display's id
 */
public record MimeBundle(JsonObject data, JsonObject metadata, JsonObject transientData) {

    /** Its maps are private and have no accessors, so they are read by reflection, here and nowhere else. */
    public static MimeBundle of(DisplayData display) {
        return new MimeBundle(read(display, "data"), read(display, "metadata"), read(display, "transientData"));
    }

    private static JsonObject read(DisplayData display, String name) {
        try {
            Field field = DisplayData.class.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(display) instanceof Map<?, ?> map ? JsonValue.object(map) : new JsonObject();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("DisplayData of this version of jupyter-jvm-basekernel has no " + name, e);
        }
    }
}
