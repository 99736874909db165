package cartwright.ui.baskets;

import cartwright.ui.job.OnDemand;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** What the shop calls a basket, as soon as it is read. */
final class ReceiptCell extends TableCell<BasketRow, BasketRow> {

    private final OnDemand<String> receipts;
    private final InvalidationListener arrived = observable -> show();

    ReceiptCell(OnDemand<String> receipts) {
        this.receipts = receipts;
        receipts.versionProperty().addListener(new WeakInvalidationListener(arrived));
    }

    @Override
    protected void updateItem(@Nullable BasketRow row, boolean empty) {
        super.updateItem(row, empty);
        show();
    }

    private void show() {
        receipts.versionProperty().get(); // looked at, so that the next change is heard of
        BasketRow row = getItem();
        String receipt = row == null || isEmpty() ? "" : receipts.get(row.number());
        setText(receipt == null ? "…" : receipt);
    }
}
