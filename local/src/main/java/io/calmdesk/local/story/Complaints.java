package io.calmdesk.local.story;

import java.util.Map;

/** The invented complaints of the story, as people write them. */
final class Complaints {

    static final Map<String, Object> BY_GUEST = Map.of(
            "words", "昨晚订了六点半的包间，到了说没留，在门口站了四十分钟，孩子都饿哭了😡 经理一句道歉都没有。",
            "place", "二楼包间",
            "demand", "给个说法",
            "customer", Map.of("name", "周敏", "phone", "13900007788"));

    static final Map<String, Object> AT_THE_TABLE = Map.of(
            "kind", "complaint",
            "channel", "in-person",
            "place", "三号桌",
            "words", "酸菜鱼端上来是温的，鱼片还有股腥味，跟服务员讲了两遍没人理。",
            "customer", Map.of("anonymous", true));

    static final Map<String, Object> ON_THE_PHONE = Map.of(
            "kind", "complaint",
            "channel", "phone",
            "words", "外卖少送了一份米饭，打电话来一直占线，最后才有人接。\r\n钱也没退。",
            "customer", Map.of("name", "何先生", "phone", "13700002211"));

    static final Map<String, Object> BY_PROGRAM = Map.of(
            "kind", "complaint",
            "channel", "chat",
            "place", "收银台",
            "words", "结账多收了一瓶酸梅汤的钱，8块，虽然不多但是每次都这样就没意思了。",
            "customer", Map.of("name", "Lily", "email", "lily@example.com"));

    static final Map<String, Object> FOOD_POISONING = Map.of(
            "words", "中午在你们店吃完，一桌四个人下午都上吐下泻，怀疑食物中毒，现在在医院打点滴！",
            "place", "八号桌",
            "customer", Map.of("name", "孙先生", "phone", "13600003344"));

    static final Map<String, Object> MADE_GOOD = Map.of("outcome", "made-good", "reply", "已经重新做了一份，并免去这道菜的钱。");

    static final Map<String, Object> APOLOGY =
            Map.of("outcome", "goodwill", "reply", "周女士，昨天是我们漏记了预订，对不起。给您留了本周六的包间，当天菜金我们请。");

    private Complaints() {}
}
