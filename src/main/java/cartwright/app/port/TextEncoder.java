package cartwright.app.port;

import java.util.List;

/** Turns texts into vectors. Safe to call from several threads. */
public interface TextEncoder extends AutoCloseable {

    /** Returns which model runs, and where. */
    EncoderDescription description();

    /**
     * Encodes texts as they would be stored: product names, descriptions.
     *
     * @return one vector a text, in the same order; each of length 1 and of the model's dimension
     * @throws EncoderException if the engine fails
     */
    List<float[]> encode(List<String> texts) throws EncoderException;

    /**
     * Encodes a question, with the prefix the model was trained to see before questions, if it has one.
     *
     * @throws EncoderException if the engine fails
     */
    float[] encodeQuery(String text) throws EncoderException;

    /**
     * Tells whether the model knows a word as a whole: then it is a word, whatever else it is like.
     *
     * @param word in small letters
     */
    default boolean knows(String word) {
        return false;
    }

    @Override
    void close();
}
