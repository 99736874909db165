package cartwright.core.lexical;

/** Chinese characters that are mistaken for each other because they look alike: a short list. */
final class Lookalikes {

    private static final String[] GROUPS = ("未末 土士 己已巳 人入八 日曰 目自 大太犬 天夫无 千干于 免兔 鸟乌 间问闻 拔拨 幕暮墓慕 晴睛 蓝篮 衫杉 棉绵锦 裸棵 帐账 "
                    + "袋贷 折拆析 垫热 柄炳 烧浇 炉护 灯钉 泳冰 池地 凉晾 盆盒盘 鞋鞍 帽幅 杆秆杠 架驾 刀刃 力刀 "
                    + "背臂 包句 毛手 巾币 衣农 裤库 套奁 车东 铲产 锅锡 瓶饼 壶壹 椅倚 桌卓 床庆 雪雷 雨两 风凤 水冰 火灭 山出 "
                    + "登凳 跑炮 步涉 游淤 服报 护妒 镜境 防访 洒酒 温湿 暖援 轻经 速迷 干平 茶荼 奶扔 米来 面而 油抽 粮粒")
            .split(" ");

    private Lookalikes() {}

    /** Returns the characters that look like one; empty where none is known. */
    static String of(char letter) {
        StringBuilder found = new StringBuilder();
        for (String group : GROUPS) {
            if (group.indexOf(letter) >= 0) {
                found.append(group.replace(String.valueOf(letter), ""));
            }
        }
        return found.toString();
    }
}
