package cartwright.app.session;

import cartwright.app.port.EncoderDescription;
import cartwright.app.port.EncoderException;
import cartwright.app.port.TextEncoder;
import cartwright.core.similar.CatalogueFit;
import java.util.List;

/** A model whose vectors are fitted to a catalogue. */
final class AdaptedEncoder implements TextEncoder {

    private final TextEncoder model;
    private final CatalogueFit fit;
    private final EncoderDescription description;

    AdaptedEncoder(TextEncoder model, CatalogueFit fit, EncoderDescription description) {
        this.model = model;
        this.fit = fit;
        this.description = description;
    }

    @Override
    public EncoderDescription description() {
        return description;
    }

    @Override
    public List<float[]> encode(List<String> texts) throws EncoderException {
        return model.encode(texts).stream().map(fit::apply).toList();
    }

    @Override
    public float[] encodeQuery(String text) throws EncoderException {
        return fit.apply(model.encodeQuery(text));
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
