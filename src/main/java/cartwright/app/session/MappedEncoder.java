package cartwright.app.session;

import cartwright.app.port.EncoderDescription;
import cartwright.app.port.EncoderException;
import cartwright.app.port.TextEncoder;
import cartwright.core.similar.QueryMap;
import java.util.List;

/** A model whose queries go through a map; names stay as they are. */
public final class MappedEncoder implements TextEncoder {

    private final TextEncoder model;
    private final QueryMap map;

    /** Takes over the model, to close it. */
    public MappedEncoder(TextEncoder model, QueryMap map) {
        this.model = model;
        this.map = map;
    }

    /** Returns a model without such a map. */
    public static TextEncoder withoutMap(TextEncoder encoder) {
        return encoder instanceof MappedEncoder mapped ? mapped.model : encoder;
    }

    @Override
    public EncoderDescription description() {
        return model.description();
    }

    @Override
    public List<float[]> encode(List<String> texts) throws EncoderException {
        return model.encode(texts);
    }

    @Override
    public float[] encodeQuery(String text) throws EncoderException {
        return map.apply(model.encodeQuery(text));
    }

    @Override
    public boolean knows(String word) {
        return model.knows(word);
    }

    @Override
    public void close() {
        model.close();
    }
}
