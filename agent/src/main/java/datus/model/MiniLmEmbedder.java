package datus.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import datus.context.Embedder;
import datus.error.DatusException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The small English model all-MiniLM-L6-v2, quantized, in this process: about 3 ms a short text. Loaded when first used, which takes
 * about a second and 200 MB; nothing is downloaded.
 *
 * <p>Texts go through the model one by one: in a batch, each would change the others a little, since quantization takes its range from all.
 */
public final class MiniLmEmbedder implements Embedder {
    private static final String NAME = "all-minilm-l6-v2-q";
    private static final int DIMENSION = 384;
    /** Further than this the model was not trained to read. */
    private static final int PIECES = 256;

    /** More of them wait for each other as soon as the machine is busy, and leave nothing to the person who waits. */
    private static final int THREADS = 1;

    private @Nullable Loaded loaded;

    @Override
    public String model() {
        return NAME;
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        Loaded model = loaded();
        List<float[]> vectors = new ArrayList<>();
        for (String text : texts) {
            vectors.add(model.embed(text));
        }
        return vectors;
    }

    private synchronized Loaded loaded() {
        Loaded model = loaded;
        if (model == null) {
            model = Loaded.load();
            loaded = model;
        }
        return model;
    }

    /** The model in memory. */
    private record Loaded(OrtEnvironment environment, OrtSession session, WordPieces pieces) {

        static Loaded load() {
            try (Reader vocabulary =
                    new InputStreamReader(resource("/" + NAME + "-tokenizer.json"), StandardCharsets.UTF_8)) {
                OrtEnvironment environment = OrtEnvironment.getEnvironment();
                environment.setTelemetry(false);
                return new Loaded(environment, session(environment), WordPieces.read(vocabulary));
            } catch (OrtException | IOException | LinkageError e) {
                throw failure(e);
            }
        }

        private static OrtSession session(OrtEnvironment environment) throws OrtException, IOException {
            try (InputStream model = resource("/" + NAME + ".onnx");
                    OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(THREADS);
                options.setInterOpNumThreads(1);
                options.setDeterministicCompute(true);
                return environment.createSession(model.readAllBytes(), options);
            }
        }

        private static InputStream resource(String name) {
            InputStream resource = MiniLmEmbedder.class.getResourceAsStream(name);
            if (resource == null) {
                throw new IllegalStateException("The model's jar has no " + name + ".");
            }
            return resource;
        }

        float[] embed(String text) {
            long[] ids = pieces.of(text, PIECES);
            long[] ones = new long[ids.length];
            Arrays.fill(ones, 1);
            try (OnnxTensor words = tensor(ids);
                    OnnxTensor mask = tensor(ones);
                    OnnxTensor types = tensor(new long[ids.length]);
                    OrtSession.Result result =
                            session.run(Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types))) {
                return mean(((float[][][]) result.get(0).getValue())[0]);
            } catch (OrtException e) {
                throw failure(e);
            }
        }

        private OnnxTensor tensor(long[] values) throws OrtException {
            return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
        }

        /** The mean of the pieces' vectors, of length 1. */
        private static float[] mean(float[][] pieces) {
            double[] sum = new double[DIMENSION];
            for (float[] piece : pieces) {
                for (int i = 0; i < DIMENSION; i++) {
                    sum[i] += piece[i];
                }
            }
            double length =
                    Math.sqrt(Arrays.stream(sum).map(cell -> cell * cell).sum());
            float[] vector = new float[DIMENSION];
            for (int i = 0; i < DIMENSION; i++) {
                vector[i] = (float) (sum[i] / length);
            }
            return vector;
        }

        private static DatusException failure(Throwable cause) {
            return DatusException.data(
                    "The model of meaning, " + NAME + ", does not run here: " + cause.getMessage() + ".",
                    "Words are searched all the same.",
                    cause);
        }
    }
}
