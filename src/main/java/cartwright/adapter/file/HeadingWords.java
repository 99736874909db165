package cartwright.adapter.file;

import cartwright.app.port.ImportSettings.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What shops call their columns, in English and Chinese, and the commonest words of four other languages. */
final class HeadingWords {

    /** Words of a role, the likeliest first; without blanks, underscores and case. */
    private static final Map<Role, List<String>> WORDS = new EnumMap<>(Map.ofEntries(
            words(
                    Role.BASKET,
                    "invoiceno invoicenumber invoiceid orderid orderno ordernumber transactionid transactionno"
                            + " transactionnumber receiptid receiptno receiptnumber basketid ticketid ticketno billno cartid"
                            + " invoice order transaction receipt basket ticket bill cart"
                            + " 订单号 订单编号 小票号 小票编号 单号 单据号 交易号 交易编号 流水号 订单 小票 购物篮"
                            + " bestellnr bestellnummer rechnungsnr rechnungsnummer belegnr belegnummer bonnr bonnummer"
                            + " auftragsnr bestellung rechnung numerocommande commande facture numeropedido pedido factura"
                            + " 注文番号 伝票番号 レシート番号"),
            words(
                    Role.ITEM,
                    "stockcode sku skuid skucode productid productcode productno itemid itemcode itemno itemnumber"
                            + " articleid articleno articlenumber barcode ean upc item article"
                            + " 商品编码 商品编号 商品代码 产品编码 产品编号 货号 商品条码 条码"
                            + " artikelnr artikelnummer artnr codearticle codeproduit codigoproducto codigo"
                            + " 商品コード 商品番号"),
            words(
                    Role.NAME,
                    "description productname itemname itemdescription productdescription articlename producttitle"
                            + " name title product 商品名称 产品名称 商品名 品名 名称 商品 产品"
                            + " bezeichnung artikelbezeichnung artikelname produktname artikel produkt designation"
                            + " désignation libelle libellé produit descripcion descripción producto"
                            + " item article"), // beside a code: alone they are the product itself
            words(
                    Role.CATEGORY,
                    "category categoryname productcategory itemcategory department"
                            + " 商品类别 类别 品类 分类 类目 kategorie warengruppe categorie catégorie categoria categoría カテゴリ"),
            words(
                    Role.TIME,
                    "invoicedate orderdate transactiondate purchasedate datetime timestamp orderedat createdat date time"
                            + " 下单时间 订单时间 交易时间 购买时间 销售时间 订单日期 交易日期 购买日期 销售日期 日期 时间"
                            + " bestelldatum rechnungsdatum kaufdatum datum datecommande fecha 注文日 購入日 日付"),
            words(
                    Role.QUANTITY,
                    "quantity qty units itemcount pieces menge anzahl quantite quantité cantidad 购买数量 销售数量 数量 件数"),
            words(
                    Role.PRICE,
                    "unitprice itemprice saleprice price einzelpreis preis prixunitaire prix preciounitario precio 商品单价 销售单价 单价 售价 价格 価格"),
            words(
                    Role.CUSTOMER,
                    "customerid customerno customernumber customer memberid memberno membernumber member userid user"
                            + " clientid client buyerid 会员编号 会员号 客户编号 客户号 顾客编号 用户编号 会员 客户 顾客 用户"
                            + " kundennr kundennummer kunde cliente 顧客番号 会員番号"),
            words(
                    Role.STORE,
                    "storeid storeno storename storecode shopid shopname branchid branchname outletid store shop branch"
                            + " outlet channel warehouse 门店编号 门店名称 店铺名称 分店 门店 店铺 商店 渠道"
                            + " filiale magasin tienda 店舗名 店舗"),
            words(
                    Role.SEGMENT,
                    "customersegment customergroup customertype segment membertype memberlevel loyaltytier tier country"
                            + " region 客户类型 客户分组 会员等级 会员类型 国家 地区"),
            words(
                    Role.PROMOTION,
                    "promotion promotionid promotionflag promocode promo onpromotion couponcode coupon discountcode"
                            + " 促销活动 是否促销 促销 优惠券 优惠码"),
            words(
                    Role.MARGIN,
                    "margin marginamount unitmargin grossmargin profit grossprofit marginpercent marginpct"
                            + " 毛利额 毛利率 毛利 利润率 利润"),
            words(Role.BRAND, "brand brandname manufacturer vendor maker supplier 品牌名称 品牌 生产商 厂商 供应商"),
            words(Role.PICTURE, "picture pictureurl image imageurl imagelink photo thumbnail 商品图片 图片链接 图片地址 图片 主图")));

    /** Headings of columns that hold one level of the category each. */
    private static final List<String> LEVELS =
            List.of("category", "subcategory", "department", "aisle", "类别", "品类", "分类", "类目", "大类", "中类", "小类");

    /** Shortest word that may stand inside a longer heading: "date" stands in too many. */
    private static final int SHORTEST_INSIDE = 7;

    private HeadingWords() {}

    private static Map.Entry<Role, List<String>> words(Role role, String text) {
        return Map.entry(role, List.of(text.split(" ")));
    }

    /** Returns the columns whose headings name a role of baskets, at most one a role and one role a column. */
    static Map<Role, Integer> roles(List<String> headings) {
        return roles(headings, Role.OF_BASKETS);
    }

    /** Tells whether a column holds a level of the category, such as "category 2" or "二级分类". */
    static boolean isLevel(String heading) {
        String plain = plain(heading);
        return LEVELS.stream().anyMatch(plain::contains) && !plain.endsWith("id");
    }

    /** Returns the columns whose headings name one of these roles, at most one a role and one role a column. */
    static Map<Role, Integer> roles(List<String> headings, Set<Role> wanted) {
        List<String> plain = headings.stream().map(HeadingWords::plain).toList();
        Map<Role, Integer> roles = new EnumMap<>(Role.class);
        addWhole(plain, wanted, roles);
        addWhole(headings.stream().map(HeadingWords::behindLastPoint).toList(), wanted, roles);
        addInside(plain, wanted, roles);
        return roles;
    }

    private static void addWhole(List<String> plain, Set<Role> wanted, Map<Role, Integer> roles) {
        for (Role role : wanted) {
            WORDS.getOrDefault(role, List.of()).stream()
                    .filter(plain::contains)
                    .map(plain::indexOf)
                    .filter(column -> !roles.containsKey(role) && !roles.containsValue(column))
                    .findFirst()
                    .ifPresent(column -> roles.put(role, column));
        }
    }

    /** Inner keys of JSON such as lines.sku; empty where there is no point. */
    private static String behindLastPoint(String heading) {
        return heading.indexOf('.') < 0 ? "" : plain(heading.substring(heading.lastIndexOf('.') + 1));
    }

    /** Tries headings such as "订单编号(必填)": the longest word inside wins. */
    private static void addInside(List<String> plain, Set<Role> wanted, Map<Role, Integer> roles) {
        List<String> longestFirst = new ArrayList<>();
        wanted.forEach(role -> longestFirst.addAll(WORDS.getOrDefault(role, List.of())));
        longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (String word : longestFirst) {
            Role role = roleOf(word);
            for (int i = 0; i < plain.size() && mayStandInside(word) && !roles.containsKey(role); i++) {
                if (!roles.containsValue(i) && plain.get(i).contains(word)) {
                    roles.put(role, i);
                }
            }
        }
    }

    private static Role roleOf(String word) {
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static boolean mayStandInside(String word) {
        boolean han = Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
        return word.length() >= (han ? 2 : SHORTEST_INSIDE);
    }

    private static String plain(String heading) {
        StringBuilder text = new StringBuilder();
        heading.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
