package cartwright.ui;

import javafx.scene.control.Label;

/**
 * A label whose text changes many times a second: the window is laid out anew only when the words no longer fit their place.
 *
 * <p>The toolkit's label asks for a layout with every new text, and the whole window up to its root is then laid out.
 */
public final class CalmLabel extends Label {

    @Override
    public void requestLayout() {
        if (getScene() != null && getWidth() > 0 && fits()) {
            setNeedsLayout(true);
        } else {
            super.requestLayout();
        }
    }

    private boolean fits() {
        boolean oneLine = !isWrapText();
        return oneLine
                ? computePrefWidth(-1) <= getWidth() && isVisible()
                : Math.abs(computePrefHeight(getWidth()) - getHeight()) < 1;
    }
}
