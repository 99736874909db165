package cartwright.app.cleaning;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells postage, charges, samples and the like from products, by the words shops use. */
final class ServiceLines {

    private static final Set<String> CODES = Set.of(
            "POST",
            "POSTAGE",
            "DOT",
            "SHIP",
            "SHIPPING",
            "CARRIAGE",
            "FREIGHT",
            "DISCOUNT",
            "SAMPLE",
            "SAMPLES",
            "FEE",
            "AMAZONFEE",
            "BANKCHARGES",
            "VOUCHER");

    /** Whole names, or last words where no product ends so: a "sample bag" or a "dolls carriage" may be a product. */
    private static final Pattern NAMES = Pattern.compile(
            "(?:.* )?(?:postage|shipping|freight|postage and packing|p&p|bank charges?|commission|gift vouchers?"
                    + "|(?:handling|delivery|shipping|service|amazon|transaction|card|booking) fees?)(?: [£$€¥]?[0-9.,]+)?"
                    + "|(?:next day |express |standard |free )?(?:carriage|delivery)"
                    + "|manual|discount|samples?|deposit|gift cards?|adjust(?:ment)? .*"
                    + "|.*(?:运费|邮费|快递费|手续费|服务费|包装费|配送费|样品|试用装|折扣|优惠券|代金券|押金|差价|补差)");

    private ServiceLines() {}

    static boolean isService(String sku, String name) {
        return CODES.contains(sku.toUpperCase(Locale.ROOT).replace(" ", ""))
                || NAMES.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
