package cartwright.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The colours of both themes, read from their style sheets, by the contrast formula of WCAG 2.1: 4.5 for text, 3 for shapes. */
class ContrastTest {

    private static final Pattern COLOUR = Pattern.compile("(-(?:color|cw)-[a-z0-9-]+)\\s*:\\s*([^;]+);");

    /** Text, then what it stands on, then what lies below that where it lets some through. */
    private static final List<List<String>> TEXTS = List.of(
            List.of("-color-fg-default", "-color-bg-default"),
            List.of("-color-fg-default", "-cw-pane"),
            List.of("-color-fg-default", "-color-accent-subtle", "-color-bg-default"),
            List.of("-color-fg-default", "-color-success-subtle", "-color-bg-default"),
            List.of("-color-fg-default", "-color-bg-overlay"),
            List.of("-color-fg-muted", "-color-bg-default"),
            List.of("-color-fg-muted", "-cw-pane"),
            List.of("-color-fg-muted", "-color-danger-subtle", "-color-bg-default"),
            List.of("-color-fg-muted", "-color-neutral-subtle", "-color-bg-default"),
            List.of("-color-accent-fg", "-color-bg-default"),
            List.of("-color-accent-fg", "-cw-pane"),
            List.of("-color-accent-fg", "-color-accent-subtle", "-color-bg-default"),
            List.of("-color-danger-fg", "-color-danger-subtle", "-color-bg-default"),
            List.of("-cw-strong", "-color-neutral-subtle", "-color-bg-default"),
            List.of("-cw-fair", "-color-neutral-subtle", "-color-bg-default"),
            List.of("-cw-weak", "-color-neutral-subtle", "-color-bg-default"));

    private static final List<List<String>> SHAPES = List.of(
            List.of("-cw-kept", "-color-bg-default"),
            List.of("-cw-kept", "-cw-dropped"),
            List.of("-color-accent-emphasis", "-color-bg-default"),
            List.of("-color-accent-emphasis", "-cw-pane"));

    @ParameterizedTest
    @EnumSource
    void textsAndShapesStandOutInBothThemes(Theme theme) throws Exception {
        Map<String, String> colours = new HashMap<>();
        read(Objects.requireNonNull(Theme.class.getResource(theme.base().replace(".bss", ".css"))), colours);
        read(Objects.requireNonNull(Theme.class.getResource(theme.colours())), colours);
        List<String> faint = new ArrayList<>();
        TEXTS.forEach(pair -> check(colours, pair, 4.5, faint));
        SHAPES.forEach(pair -> check(colours, pair, 3, faint));
        assertEquals(List.of(), faint);
    }

    private static void read(URL sheet, Map<String, String> colours) throws Exception {
        String css = new String(sheet.openStream().readAllBytes(), StandardCharsets.UTF_8);
        int root = css.indexOf(".root");
        Matcher found = COLOUR.matcher(css.substring(root, css.indexOf('}', root)));
        int before = colours.size();
        while (found.find()) {
            colours.put(found.group(1), found.group(2).strip());
        }
        assertTrue(colours.size() > before + 5, () -> "no colours in " + sheet);
    }

    private static void check(Map<String, String> colours, List<String> pair, double least, List<String> faint) {
        Color ground = colour(colours, pair.get(pair.size() - 1));
        for (int above = pair.size() - 2; above > 0; above--) {
            ground = over(colour(colours, pair.get(above)), ground);
        }
        double contrast = contrast(over(colour(colours, pair.get(0)), ground), ground);
        if (contrast < least) {
            faint.add(pair + " %.2f".formatted(contrast));
        }
    }

    private static Color colour(Map<String, String> colours, String name) {
        String value = Objects.requireNonNull(colours.get(name), name);
        return value.startsWith("-") ? colour(colours, value) : Color.web(value);
    }

    private static Color over(Color front, Color ground) {
        Color opaque = new Color(front.getRed(), front.getGreen(), front.getBlue(), 1);
        return ground.interpolate(opaque, front.getOpacity());
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @Test
    void theFormulaGivesTheContrastsOfTheStandard() {
        assertEquals(21, contrast(Color.BLACK, Color.WHITE), 1e-9);
        assertEquals(4.54, contrast(Color.web("#767676"), Color.WHITE), 0.005);
        assertEquals(1, contrast(Color.RED, Color.RED), 1e-9);
    }
}
