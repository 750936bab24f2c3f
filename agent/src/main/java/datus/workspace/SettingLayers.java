package datus.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads each setting from the first layer that has it: flag, environment, file, default; and remembers which it was. */
final class SettingLayers {
    private final Overrides overrides;
    private final YamlSection file;
    private final List<Setting> read = new ArrayList<>();

    SettingLayers(Overrides overrides, YamlSection file) {
        this.overrides = overrides;
        this.file = file;
    }

    <T> T value(String name, SettingType<T> type, T preset) {
        Setting setting =
                find(name).orElseGet(() -> new Setting(name, type.show().apply(preset), "default"));
        T value = type.read(setting);
        read.add(new Setting(name, type.show().apply(value), setting.source()));
        return value;
    }

    /** A setting that may be absent. */
    Optional<Setting> text(String name) {
        Optional<Setting> found = find(name);
        found.ifPresent(read::add);
        return found;
    }

    /** A setting that may be absent, of that type. */
    <T> Optional<T> find(String name, SettingType<T> type) {
        return text(name).map(type::read);
    }

    /** What was read so far, in order. */
    List<Setting> read() {
        return List.copyOf(read);
    }

    private Optional<Setting> find(String name) {
        return overrides.find(name).or(() -> inFile(name));
    }

    private Optional<Setting> inFile(String name) {
        YamlSection section = file;
        String key = name;
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.')) {
            section = section.section(key.substring(0, dot));
            key = key.substring(dot + 1);
        }
        return section.scalar(key).map(there -> there.setting(name));
    }
}
