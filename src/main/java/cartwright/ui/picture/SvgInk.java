package cartwright.ui.picture;

import cartwright.ui.text.ProgramFont;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.scene.paint.Color;

/** Draws into an SVG file (SVG 1.1, https://www.w3.org/TR/SVG11/). */
final class SvgInk implements Ink {

    private static final String FONTS =
            ProgramFont.NAME + ", Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif";

    private final StringBuilder file = new StringBuilder();

    private SvgInk() {}

    static byte[] paint(Picture picture, Palette palette) {
        SvgInk ink = new SvgInk();
        String size = "width=\"" + number(picture.width()) + "\" height=\"" + number(picture.height()) + "\"";
        ink.file
                .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" ")
                .append("xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" ")
                .append(size)
                .append(" viewBox=\"0 0 ")
                .append(number(picture.width()))
                .append(' ')
                .append(number(picture.height()))
                .append("\" font-family=\"")
                .append(FONTS)
                .append("\">\n");
        picture.paint(ink, palette);
        return ink.file.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Color fill) {
        open("rect").box(x, y, width, height).fill(fill).close();
    }

    @Override
    public void frame(double x, double y, double width, double height, Stroke stroke) {
        open("rect").box(x, y, width, height).stroke(stroke).close();
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        open("line").put("x1", fromX).put("y1", fromY).put("x2", toX).put("y2", toY);
        stroke(stroke).close();
    }

    @Override
    public void curve(double[] xs, double[] ys, Stroke stroke) {
        open("polyline").points(xs, ys).stroke(stroke).close();
    }

    @Override
    public void area(double[] xs, double[] ys, Color fill) {
        open("polygon").points(xs, ys).fill(fill).close();
    }

    @Override
    public void disc(double x, double y, double radius, Color fill) {
        open("circle").circle(x, y, radius).fill(fill).close();
    }

    @Override
    public void ring(double x, double y, double radius, Stroke stroke) {
        open("circle").circle(x, y, radius).stroke(stroke).close();
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        String anchor = switch (lettering.align()) {
            case LEFT -> "start";
            case CENTRE -> "middle";
            case RIGHT -> "end";
        };
        open("text").put("x", 0).put("y", lettering.size() * Lettering.MIDDLE_TO_BASELINE);
        put("font-size", lettering.size()).put("text-anchor", anchor).fill(lettering.colour());
        String turned = lettering.turn() == 0 ? "" : " rotate(" + number(lettering.turn()) + ")";
        put("transform", "translate(" + number(x) + " " + number(y) + ")" + turned);
        file.append('>').append(escaped(text)).append("</text>\n");
    }

    @Override
    public void pixels(Pixels pixels, double x, double y, double width, double height) {
        String data = Base64.getEncoder().encodeToString(pixels.toPng());
        open("image").box(x, y, width, height).put("preserveAspectRatio", "none");
        put("style", "image-rendering:pixelated").put("xlink:href", "data:image/png;base64," + data);
        close();
    }

    private SvgInk open(String element) {
        file.append('<').append(element);
        return this;
    }

    private SvgInk put(String attribute, String value) {
        file.append(' ').append(attribute).append("=\"").append(value).append('"');
        return this;
    }

    private SvgInk put(String attribute, double value) {
        return put(attribute, number(value));
    }

    private SvgInk box(double x, double y, double width, double height) {
        return put("x", x).put("y", y).put("width", width).put("height", height);
    }

    private SvgInk circle(double x, double y, double radius) {
        return put("cx", x).put("cy", y).put("r", radius);
    }

    private SvgInk points(double[] xs, double[] ys) {
        StringBuilder points = new StringBuilder();
        for (int at = 0; at < xs.length; at++) {
            points.append(at == 0 ? "" : " ").append(number(xs[at])).append(',').append(number(ys[at]));
        }
        return put("points", points.toString());
    }

    private SvgInk fill(Color fill) {
        put("fill", hex(fill));
        return fill.getOpacity() < 1 ? put("fill-opacity", fill.getOpacity()) : this;
    }

    private SvgInk stroke(Stroke stroke) {
        put("fill", "none").put("stroke", hex(stroke.colour())).put("stroke-width", stroke.width());
        return stroke.colour().getOpacity() < 1
                ? put("stroke-opacity", stroke.colour().getOpacity())
                : this;
    }

    private void close() {
        file.append("/>\n");
    }

    private static String hex(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }

    /** At most two decimals, which is a hundredth of a pixel. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        String text = Double.toString(hundredths / 100.0);
        return text.contains("E") ? String.format(Locale.ROOT, "%.2f", value) : text;
    }

    /** Escapes what XML takes for its own, and drops the control characters that it cannot hold. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    if (letter >= ' ') {
                        escaped.append(letter);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
