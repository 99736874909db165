package cartwright.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cartwright.app.port.ImportSettings;
import cartwright.app.port.ImportSettings.Role;
import cartwright.app.port.Occasion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Store, kind of customer and promotion reach the lines from columns that shops have. */
class OccasionsTest {

    @TempDir
    Path folder;

    private List<Occasion> occasions(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("sales.csv"), text);
        return Collected.read(file, ImportSettings.GUESS).lines.stream()
                .map(line -> line.occasion())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order_id,sku,product,store,country,on_promotion\n",
                "Invoice No,Stock Code,Description,Shop Name,Customer Segment,Promo Code\n",
                "订单号,商品编码,商品名称,门店名称,会员等级,是否促销\n"
            })
    void headingsOfShopsSayWhichColumnsTheyAre(String heading) throws Exception {
        assertEquals(
                List.of(
                        new Occasion("North", "Gold", true),
                        new Occasion("North", "Gold", false),
                        new Occasion("", "", false)),
                occasions(heading + "A1,S1,tea,North,Gold,1\nA1,S2,milk,North,Gold,0\nA2,S1,tea,,,\n"));
    }

    @Test
    void withoutTheColumnsNothingIsKnown() throws Exception {
        assertEquals(
                List.of(Occasion.UNKNOWN, Occasion.UNKNOWN),
                occasions("order_id,sku,product\nA1,S1,tea\nA1,S2,milk\n"));
    }

    @ParameterizedTest
    @CsvSource({"SUMMER10,true", "yes,true", "是,true", "'',false", "No,false", "N/A,false", "否,false", "FALSE,false"})
    void aPromotionIsACodeOrAYes(String cell, boolean promoted) throws Exception {
        assertEquals(
                promoted,
                occasions("order_id,sku,product,promotion\nA1,S1,tea," + cell + "\nA1,S2,milk,x\n")
                        .get(0)
                        .promoted());
    }

    @Test
    void aMatrixSaysThemOncePerBasket() throws Exception {
        Path file = Files.writeString(
                folder.resolve("m.csv"), "order_id,store,tea,milk\nA1,North,1,1\nA2,South,0,1\nA3,North,1,0\n");
        ImportSettings settings = new ImportSettings(ImportSettings.Format.MATRIX, Map.of(Role.STORE, "store"));
        assertEquals(
                List.of("North", "North", "South", "North"),
                Collected.read(file, settings).lines.stream()
                        .map(line -> line.occasion().store())
                        .toList());
    }
}
