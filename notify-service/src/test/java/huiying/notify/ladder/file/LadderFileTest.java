package huiying.notify.ladder.file;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.kit.web.Fault;
import huiying.notify.directory.Role;
import huiying.notify.ladder.Ladders;
import huiying.notify.ladder.Rule;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LadderFileTest {
  private static final String RULE =
      "{\"roles\": [\"HANDLER\"], \"by\": [\"EMAIL\"], \"when\": \"AT_ONCE\"}";
  private static final String BREACH = step("BREACH");
  private final JsonMapper json = new JsonMapper();

  @Test
  void theShippedFileSaysWhatTheShippedLaddersAre() {
    var shipped = ShippedFile.read();

    assertThat(new Ladders(1, shipped.hours(), shipped.ladders())).isEqualTo(Ladders.shipped());
  }

  @Test
  void whatIsShownIsReadAsTheSame() {
    var shown = json.writeValueAsString(LadderFile.of(Ladders.shipped()));

    assertThat(json.readValue(shown, LadderFile.class).readOrFail()).isEqualTo(ShippedFile.read());
  }

  @Test
  void stepsMayBeLeftOutAndComeInAnyOrder() {
    var file = file(ladder("reply", "", step("OVERDUE_9"), BREACH, step("OVERDUE_2")));

    var ladder = json.readValue(file, LadderFile.class).readOrFail().ladders().getFirst();
    assertThat(ladder.dispatch().rules()).isEmpty();
    assertThat(ladder.overdue().keySet()).containsExactly(2, 9);
  }

  @Test
  void namesAllThatIsWrongWithARule() {
    var wrong =
        BREACH.replace(
            RULE,
            """
            {"roles": ["BOSS", null, "LEAD"], "by": ["PIGEON"], "when": "SOON"},
            {"roles": [], "by": []},
            null,
            {"roles": ["LEAD", "LEAD"], "by": ["SMS"], "when": "AT_ONCE"}\
            """);

    assertThat(faults(file(ladder("reply", "", wrong))))
        .containsExactly(
            "ladders[0].steps[0].tell[0].roles[0] unknown-value",
            "ladders[0].steps[0].tell[0].roles[1] missing",
            "ladders[0].steps[0].tell[0].by[0] unknown-value",
            "ladders[0].steps[0].tell[0].when unknown-value",
            "ladders[0].steps[0].tell[1].roles missing",
            "ladders[0].steps[0].tell[1].by missing",
            "ladders[0].steps[0].tell[1].when missing",
            "ladders[0].steps[0].tell[2] missing",
            "ladders[0].steps[0].tell[3].roles ladder-value-twice");
  }

  @Test
  void namesAllThatIsWrongWithSteps() {
    var early =
        step("WARNING").replace("\"tell\"", "\"criticism\": true, \"repeats\": 1, \"tell\"");
    var often = step("OVERDUE_1").replace("\"tell\"", "\"repeats\": 31, \"tell\"");

    assertThat(
            faults(
                file(
                    ladder(
                        "reply",
                        "",
                        step("LATER"),
                        step("OVERDUE_0"),
                        step("OVERDUE_366"),
                        early,
                        often,
                        step("OVERDUE_1"),
                        "{\"tell\": []}"))))
        .containsExactly(
            "ladders[0].steps[0].step ladder-unknown-step",
            "ladders[0].steps[1].step ladder-unknown-step",
            "ladders[0].steps[2].step out-of-range",
            "ladders[0].steps[3].criticism ladder-early-criticism",
            "ladders[0].steps[3].repeats ladder-early-repeats",
            "ladders[0].steps[4].repeats out-of-range",
            "ladders[0].steps[6].step missing",
            "ladders[0].steps[5].step ladder-step-twice",
            "ladders[0].steps ladder-no-breach");
  }

  @Test
  void namesABreachThatNobodyIsToldOf() {
    assertThat(faults(file(ladder("reply", "", "{\"step\": \"BREACH\", \"tell\": []}"))))
        .containsExactly("ladders[0].steps[0].tell ladder-silent-breach");
  }

  @Test
  void namesAllThatIsWrongBetweenLadders() {
    var file =
        file(
            ladder("a1", "\"one\"", BREACH),
            ladder("two", "\"one\", \"BAD\"", BREACH),
            ladder("two", "\"other\"", BREACH));

    assertThat(faults(file))
        .containsExactly(
            "ladders[0].family ladder-bad-code",
            "ladders[1].limits[1] ladder-bad-code",
            "ladders[1].limits[0] ladder-limit-twice",
            "ladders[2].family ladder-family-twice",
            "ladders ladder-no-rest");
    assertThat(faults(file(ladder("one", "", BREACH), ladder("two", "", BREACH))))
        .containsExactly("ladders ladder-no-rest");
  }

  @Test
  void namesHoursThatAreNone() {
    assertThat(faults("{\"ladders\": null}"))
        .containsExactly("dutyHours missing", "ladders missing");
    var file = file(ladder("reply", "", BREACH));
    assertThat(faults(file.replace("08:30", "24:00")))
        .containsExactly("dutyHours.from ladder-no-time");
    assertThat(faults(file.replace("08:30", "17:30")))
        .containsExactly("dutyHours ladder-hours-order");
  }

  @Test
  void namesWhatIsTooMuch() {
    var steps =
        IntStream.rangeClosed(1, 51).mapToObj(day -> step("OVERDUE_" + day)).toArray(String[]::new);
    assertThat(faults(file(ladder("reply", "", steps)))).contains("ladders[0].steps too-many");
    var rules = BREACH.replace(RULE, String.join(",", Collections.nCopies(21, RULE)));
    assertThat(faults(file(ladder("reply", "", rules))))
        .containsExactly("ladders[0].steps[0].tell too-many");
    var ladders = new String[51];
    Arrays.fill(ladders, ladder("reply", "", BREACH));
    assertThat(faults(file(ladders))).containsExactly("ladders too-many");
  }

  @Test
  void namesEachRuleThatReachesNobody() {
    var file = file(ladder("reply", "", step("WARNING"), BREACH.replace("HANDLER", "LEAD")));

    assertThat(faults(file, rule -> !rule.roles().contains(Role.LEAD)))
        .containsExactly("ladders[0].steps[1].tell[0] ladder-unreachable");
  }

  private List<String> faults(String file) {
    return faults(file, _ -> true);
  }

  private List<String> faults(String file, Predicate<Rule> reaches) {
    return switch (json.readValue(file, LadderFile.class).read(reaches)) {
      case LadderFile.Reading.Read(var draft) -> throw new AssertionError(draft.toString());
      case LadderFile.Reading.Faulty(var faults) ->
          faults.stream().map(LadderFileTest::shown).toList();
    };
  }

  private static String shown(Fault fault) {
    return fault.field() + " " + fault.code();
  }

  private static String step(String name) {
    return "{\"step\": \"%s\", \"tell\": [%s]}".formatted(name, RULE);
  }

  private static String ladder(String family, String limits, String... steps) {
    return "{\"family\": \"%s\", \"limits\": [%s], \"steps\": [%s]}"
        .formatted(family, limits, String.join(",", steps));
  }

  private static String file(String... ladders) {
    return List.of(ladders).stream()
        .collect(
            Collectors.joining(
                ",",
                "{\"dutyHours\": {\"from\": \"08:30\", \"until\": \"17:30\"}, \"ladders\": [",
                "]}"));
  }
}
