package cartwright.adapter.sample;

import java.util.List;

/** The languages in which the outdoor shop is written. */
enum Language {
    ENGLISH(
            "outdoor-en.csv.gz",
            List.of("order_id", "sku", "product", "category", "time", "quantity", "price", "customer", "store")),
    CHINESE("outdoor-zh.csv.gz", List.of("订单号", "商品编码", "商品名称", "类别", "时间", "数量", "单价", "会员号", "门店"));

    private final String fileName;
    private final List<String> headings;

    Language(String fileName, List<String> headings) {
        this.fileName = fileName;
        this.headings = headings;
    }

    String fileName() {
        return fileName;
    }

    List<String> headings() {
        return headings;
    }
}
