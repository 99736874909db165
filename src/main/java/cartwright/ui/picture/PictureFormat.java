package cartwright.ui.picture;

import java.util.Locale;

/** The kinds of picture file. */
public enum PictureFormat {
    /** An image, of twice the size on screen. */
    PNG {
        @Override
        byte[] write(Picture picture, Palette palette) {
            return Pixels.png(RasterInk.paint(picture, palette, 2));
        }
    },
    /** Shapes, sharp at every size. */
    SVG {
        @Override
        byte[] write(Picture picture, Palette palette) {
            return SvgInk.paint(picture, palette);
        }
    };

    /** Returns the bytes of the file; long work for a large picture, on any thread. */
    abstract byte[] write(Picture picture, Palette palette);

    /** Returns the ending of its files, with the dot. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
