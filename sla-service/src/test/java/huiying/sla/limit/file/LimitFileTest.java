package huiying.sla.limit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import huiying.kit.web.Fault;
import huiying.sla.limit.LimitDraft;
import huiying.sla.limit.Limits;
import huiying.sla.limit.file.LimitFile.Reading;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class LimitFileTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String LEAST =
      """
      counting: {deemReceiptNextWorkingDay: true, officeHours: [{from: "09:00", to: "17:00"}]}
      limits:
      - code: reply
        name: {zh: 答复, en: Reply}
        appliesTo: {kinds: [HELP]}
        start: [RECEIPT]
        unit: WORKING_DAYS
        amount: 5
        alarms: {warnings: [{on: DUE_DATE, time: "09:00"}], remindAt: "09:00"}
        basis: {zh: 依据, en: Basis}
      """;

  @Test
  void readsBackWhatItWrote() {
    var all = Limits.catalogue(Limits.limit("reply"), Limits.everyForm());

    for (var catalogue : List.of(Limits.SHIPPED, all)) {
      var text = JSON.writeValueAsString(LimitFile.of(catalogue));
      var draft = JSON.readValue(text, LimitFile.class).readOrFail();

      assertThat(draft.as(catalogue.version(), catalogue.since())).isEqualTo(catalogue);
    }
  }

  @Test
  void takesTheUsualForWhatIsLeftOut() {
    var written = JSON.valueToTree(LimitFile.of(read(least()).as(1, Limits.SHIPPED.since())));

    assertThat(written.at("/limits/0/family").asString()).isEqualTo("reply");
    assertThat(written.at("/limits/0/due").asString()).isEqualTo("END_OF_DAY");
    assertThat(written.at("/limits/0/rollForward").asBoolean()).isTrue();
    assertThat(written.at("/limits/0/extension").isNull()).isTrue();
    assertThat(written.at("/limits/0/suspendable").asBoolean()).isTrue();
    assertThat(written.at("/limits/0/stop").asString()).isEqualTo("REPLY");
    assertThat(written.at("/limits/0/appliesTo/channels").isEmpty()).isTrue();
  }

  static Stream<Arguments> faulty() {
    return Stream.of(
        fault("limits[0].code missing", limit -> limit.remove("code")),
        fault("limits[0].code bad-code", limit -> limit.put("code", "Reply")),
        fault("limits[0].code bad-code", limit -> limit.put("code", "reply-2")),
        fault("limits[0].code bad-code", limit -> limit.put("code", "r")),
        fault("limits[0].code bad-code", limit -> limit.put("code", "r" + "-".repeat(39) + "y")),
        fault("limits[0].family bad-code", limit -> limit.put("family", "-x")),
        fault("limits[0].name.zh missing", limit -> at(limit, "name").putNull("zh")),
        fault("limits[0].name.en blank", limit -> at(limit, "name").put("en", " ")),
        fault("limits[0].name.zh too-long 301 300", limit -> name(limit, "长".repeat(301))),
        fault("limits[0].name.zh control-character 2 U+000A", limit -> name(limit, "一\n二")),
        fault("limits[0].name.zh control-character 1 U+D800", limit -> name(limit, "\ud800")),
        fault(
            "limits[0].basis.en too-long 1001 1000",
            limit -> at(limit, "basis").put("en", "a".repeat(1_001))),
        fault("limits[0].appliesTo missing", limit -> limit.putNull("appliesTo")),
        fault(
            "limits[0].appliesTo.kinds[1] missing",
            limit -> ((ArrayNode) limit.at("/appliesTo/kinds")).addNull()),
        fault(
            "limits[0].appliesTo.kinds too-many 51 50",
            limit -> IntStream.range(0, 50).forEach(_ -> kinds(limit).add("HELP"))),
        fault(
            "limits[0].appliesTo.ratingAtMost out-of-range 6 1 5",
            limit -> {
              at(limit, "appliesTo").put("ratingAtMost", 6);
              limit.putArray("start").add("RATING");
            }),
        fault(
            "limits[0].appliesTo.ratingAtMost rating-without-start",
            limit -> at(limit, "appliesTo").put("ratingAtMost", 2)),
        fault(
            "limits[0].stop return-without-dispatch",
            limit -> limit.putArray("start").add("RETURN")),
        fault("limits[0].stop return-without-dispatch", limit -> limit.put("stop", "DISPATCH")),
        fault(
            "limits[0].stop return-without-dispatch",
            limit -> limit.put("stop", "DISPATCH").putArray("start").add("RETURN").add("RECEIPT")),
        fault("limits[0].start missing", limit -> limit.put("stop", "DISPATCH").putArray("start")),
        fault("limits[0].start missing", limit -> limit.putArray("start")),
        fault("limits[0].start missing", limit -> limit.remove("start")),
        fault("limits[0].unit missing", limit -> limit.remove("unit")),
        fault("limits[0].amount missing", limit -> limit.remove("amount")),
        fault("limits[0].amount out-of-range 0 1 1000", limit -> limit.put("amount", 0)),
        fault("limits[0].amount out-of-range 1001 1 1000", limit -> limit.put("amount", 1_001)),
        fault(
            "limits[0].amount out-of-range 121 1 120",
            limit -> limit.put("amount", 121).put("unit", "MONTHS")),
        fault("limits[0].extension.most out-of-range 0 1 1000", limit -> extend(limit, 0, 1)),
        fault("limits[0].extension.times out-of-range 11 1 10", limit -> extend(limit, 1, 11)),
        fault("limits[0].extension too-much-extension 1002 1000", limit -> extend(limit, 501, 2)),
        fault(
            "limits[0].extension too-much-extension 122 120",
            limit -> {
              limit.put("unit", "MONTHS");
              extend(limit, 61, 2);
            }),
        fault(
            "limits[0].extension.times missing",
            limit -> limit.putObject("extension").put("most", 1)),
        fault("limits[0].alarms missing", limit -> limit.remove("alarms")),
        fault("limits[0].alarms.warnings missing", limit -> at(limit, "alarms").remove("warnings")),
        fault(
            "limits[0].alarms.warnings too-many 11 10",
            limit -> IntStream.range(0, 10).forEach(_ -> warnings(limit).addObject())),
        fault("limits[0].alarms.warnings[1] missing", limit -> warnings(limit).addNull()),
        fault("limits[0].alarms.warnings[1] warning-form", limit -> warnings(limit).addObject()),
        fault(
            "limits[0].alarms.warnings[1] warning-form",
            limit -> warnings(limit).addObject().put("at", "START").put("on", "DUE_DATE")),
        fault(
            "limits[0].alarms.warnings[1] warning-form",
            limit -> warnings(limit).addObject().put("at", "START").put("time", "09:00")),
        fault(
            "limits[0].alarms.warnings[1].time missing",
            limit -> warnings(limit).addObject().put("on", "DUE_DATE")),
        fault(
            "limits[0].alarms.warnings[1].workingDaysBefore out-of-range 61 1 60",
            limit -> warnings(limit).addObject().put("workingDaysBefore", 61).put("time", "09:00")),
        fault(
            "limits[0].alarms.remindAt no-time-of-day",
            limit -> at(limit, "alarms").put("remindAt", "9:00")),
        fault(
            "limits[0].alarms.remindAt no-time-of-day",
            limit -> at(limit, "alarms").put("remindAt", "09:00:30")),
        fault(
            "limits[0].alarms.remindAt midnight",
            limit -> at(limit, "alarms").put("remindAt", "00:00")),
        fault(
            "limits[0].alarms.remindAt no-time-of-day",
            limit -> at(limit, "alarms").put("remindAt", "24:00")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faulty")
  void saysWhatIsWrongAndWhere(String fault, Consumer<ObjectNode> spoil) {
    var file = least();
    spoil.accept((ObjectNode) file.at("/limits/0"));

    assertThat(faults(file)).containsExactly(fault);
  }

  static Stream<Arguments> badHours() {
    return Stream.of(
        arguments("[]", "counting.officeHours missing"),
        arguments("null", "counting.officeHours missing"),
        arguments("[null]", "counting.officeHours[0] missing"),
        arguments("[{'from':'09:00'}]", "counting.officeHours[0].to missing"),
        arguments("[{'from':'09:00','to':'x'}]", "counting.officeHours[0].to no-time-of-day"),
        arguments("[{'from':'09:00','to':'09:00'}]", "counting.officeHours bad-office-hours"),
        arguments(
            "[{'from':'09:00','to':'12:00'},{'from':'11:59','to':'13:00'}]",
            "counting.officeHours bad-office-hours"),
        arguments("[{},{},{},{},{},{},{}]", "counting.officeHours too-many 7 6"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badHours")
  void refusesOfficeHoursThatAreNone(String hours, String fault) {
    var file = least();
    at(file, "counting").set("officeHours", JSON.readTree(hours.replace('\'', '"')));

    assertThat(faults(file)).containsExactly(fault);
  }

  @Test
  void listsAllFaultsAtOnce() {
    assertThat(faults(JSON.createObjectNode()))
        .containsExactly("counting missing", "limits missing");
    assertThat(faults(JSON.readTree("{\"counting\":{},\"limits\":[{\"extension\":{}},null]}")))
        .containsExactly(
            "counting.deemReceiptNextWorkingDay missing",
            "counting.officeHours missing",
            "limits[0].code missing",
            "limits[0].name missing",
            "limits[0].appliesTo missing",
            "limits[0].start missing",
            "limits[0].unit missing",
            "limits[0].amount missing",
            "limits[0].extension.most missing",
            "limits[0].extension.times missing",
            "limits[0].alarms missing",
            "limits[0].basis missing",
            "limits[1] missing");
  }

  @Test
  void hasFromOneToAHundredLimits() {
    var none = least();
    none.putArray("limits");
    var many = least();
    IntStream.range(0, 100).forEach(_ -> limits(many).addNull());

    assertThat(faults(none)).containsExactly("limits missing");
    assertThat(faults(many)).containsExactly("limits too-many 101 100");
  }

  @Test
  void givesEachLimitACodeOfItsOwn() {
    var file = least();
    limits(file).add(second(file, "reply").put("family", "other"));

    assertThat(faults(file)).containsExactly("limits[1].code repeated-code");
  }

  static Stream<Arguments> beaten() {
    return Stream.of(
        arguments("{'kinds':['HELP']}", "{'kinds':['HELP']}", true),
        arguments("{'kinds':['HELP','REPORT']}", "{'kinds':['HELP'],'simple':true}", true),
        arguments("{'channels':['PORTAL','HOTLINE_12345','MAILBOX']}", "{'kinds':['HELP']}", true),
        arguments("{'simple':true}", "{'simple':true,'channels':['PORTAL']}", true),
        arguments("{'simple':true}", "{'simple':false}", false),
        arguments("{'kinds':['HELP'],'simple':true}", "{'kinds':['HELP']}", false),
        arguments("{'channels':['PORTAL']}", "{'kinds':['HELP']}", false),
        arguments("{}", "{'kinds':['HELP']}", false),
        arguments("{}", "{}", false),
        arguments("{'kinds':['HELP']}", "{}", false));
  }

  @ParameterizedTest
  @MethodSource("beaten")
  void refusesALimitThatCanNeverRun(String earlier, String later, boolean never) {
    var file = least();
    limits(file).add(second(file, "later").set("appliesTo", json(later)));
    ((ObjectNode) file.at("/limits/0")).set("appliesTo", json(earlier));

    assertThat(faults(file))
        .isEqualTo(never ? List.of("limits[1] never-matches reply") : List.of());
  }

  @Test
  void letsLimitsOfOtherFamiliesStartsOrScoresRunBesideEachOther() {
    var file = least();
    limits(file).add(second(file, "other-family").put("family", "other"));
    limits(file).add(second(file, "other-start").set("start", json("['REOPENING']")));
    limits(file).add(rating(file, "bad", 2));
    limits(file).add(rating(file, "not-good", 3));
    assertThat(faults(file)).isEmpty();

    limits(file).add(rating(file, "worst", 1));
    assertThat(faults(file)).containsExactly("limits[5] never-matches bad");
  }

  @Test
  void failsOnAProgramsOwnFaults() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new LimitFile(null, null, null, null).readOrFail())
        .withMessageContaining("counting");
  }

  private static Arguments fault(String fault, Consumer<ObjectNode> spoil) {
    return arguments(fault, spoil);
  }

  private static ObjectNode least() {
    return (ObjectNode) new YAMLMapper().readTree(LEAST);
  }

  private static ObjectNode second(ObjectNode file, String code) {
    return ((ObjectNode) file.at("/limits/0")).deepCopy().put("code", code);
  }

  private static ObjectNode rating(ObjectNode file, String code, int atMost) {
    var limit = second(file, code);
    at(limit, "appliesTo").put("ratingAtMost", atMost);
    limit.putArray("start").add("RATING");
    return limit;
  }

  private static ArrayNode limits(ObjectNode file) {
    return (ArrayNode) file.get("limits");
  }

  private static ArrayNode kinds(ObjectNode limit) {
    return (ArrayNode) limit.at("/appliesTo/kinds");
  }

  private static ArrayNode warnings(ObjectNode limit) {
    return (ArrayNode) limit.at("/alarms/warnings");
  }

  private static ObjectNode at(ObjectNode node, String field) {
    return (ObjectNode) node.get(field);
  }

  private static void name(ObjectNode limit, String zh) {
    at(limit, "name").put("zh", zh);
  }

  private static void extend(ObjectNode limit, int most, int times) {
    limit.putObject("extension").put("most", most).put("times", times);
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text.replace('\'', '"'));
  }

  private static LimitDraft read(JsonNode file) {
    return JSON.treeToValue(file, LimitFile.class).readOrFail();
  }

  private static List<String> faults(JsonNode file) {
    return switch (JSON.treeToValue(file, LimitFile.class).read()) {
      case Reading.Read _ -> List.of();
      case Reading.Faulty(var faults) -> faults.stream().map(LimitFileTest::told).toList();
    };
  }

  private static String told(Fault fault) {
    var all = new StringBuilder(fault.field()).append(' ').append(fault.code());
    fault.arguments().forEach(one -> all.append(' ').append(one));
    return all.toString();
  }
}
