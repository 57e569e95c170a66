package huiying.notify.ladder.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.notify.directory.Author;
import huiying.notify.directory.Author.Cause;
import huiying.notify.directory.Directories;
import huiying.notify.directory.DirectoryVersion;
import huiying.notify.directory.InMemoryDirectoryVersions;
import huiying.notify.ladder.InMemoryLadderVersions;
import huiying.notify.ladder.LadderVersion;
import huiying.notify.ladder.file.ShippedFile;
import huiying.testkit.SignedIn;
import huiying.testkit.TestCaller;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(LadderController.class)
@Import({InMemoryLadders.class, SignedIn.class})
class LadderControllerTest {
  private static final String LADDERS = "/api/v1/ladders";
  private static final Instant SINCE = Instant.parse("2026-03-15T16:00:00Z");

  @Autowired MockMvcTester http;
  @Autowired InMemoryLadderVersions ladders;
  @Autowired InMemoryDirectoryVersions directory;

  @BeforeEach
  void open() {
    ladders.clear();
    ladders.add(LadderVersion.first(ShippedFile.read(), SINCE));
    directory.clear();
    directory.add(
        DirectoryVersion.first(
            Directories.directory(), new Author("system", Cause.FIRST_START, ""), SINCE));
  }

  @Test
  void showsTheLaddersInForce() {
    assertThat(http.get().uri(LADDERS))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"version": 1, "dutyHours": {"from": "08:30", "until": "17:30"},
             "ladders": [
               {"family": "reply", "limits": [], "steps": [
                 {"step": "DISPATCH", "repeats": 0, "criticism": false, "tell": [
                   {"roles": ["HANDLER"], "by": ["EMAIL"], "when": "DUTY_HOURS"}]},
                 {"step": "WARNING"}, {"step": "BREACH"}, {"step": "OVERDUE_1"},
                 {"step": "OVERDUE_3"}, {"step": "OVERDUE_5", "criticism": true}]},
               {"family": "petition", "limits": ["petition-acceptance", "petition-resolution"]},
               {"family": "desk", "limits": ["redispatch"]}]}\
            """);
  }

  @Test
  void takesBackWhatItShowedAndChangesNothing() {
    assertThat(put(LADDERS, shown()))
        .hasStatusOk()
        .bodyJson()
        .isEqualTo("{\"version\": 1, \"changed\": false, \"dryRun\": false, \"items\": []}");
    assertThat(ladders.history(10)).hasSize(1);
  }

  @Test
  void showsWhatAChangeWouldChangeAndStoresNothing() {
    assertThat(put(LADDERS + "?dryRun=true", shown().replace("08:30", "09:00")))
        .hasStatusOk()
        .bodyJson()
        .isEqualTo(
            """
            {"version": 2, "changed": true, "dryRun": true,
             "items": [{"what": "dutyHours", "kind": "CHANGED"}]}\
            """);
    assertThat(ladders.history(10)).hasSize(1);
  }

  @Test
  void changesTheLaddersAndKeepsTheVersionsBefore() {
    assertThat(put(LADDERS + "?notice=试行", shown().replace("08:30", "09:00")))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"version\": 2, \"changed\": true, \"dryRun\": false}");

    assertThat(http.get().uri(LADDERS))
        .bodyJson()
        .extractingPath("dutyHours.from")
        .isEqualTo("09:00");
    assertThat(http.get().uri(LADDERS + "?version=1"))
        .bodyJson()
        .extractingPath("dutyHours.from")
        .isEqualTo("08:30");
    assertThat(http.get().uri(LADDERS + "/versions"))
        .hasStatusOk()
        .bodyJson()
        .isEqualTo(
            """
            {"items": [
              {"version": 2, "since": "2026-03-16T10:00:00+08:00", "by": "wang", "notice": "试行",
               "changes": [{"what": "dutyHours", "kind": "CHANGED"}]},
              {"version": 1, "since": "2026-03-16T00:00:00+08:00", "by": "system",
               "notice": "shipped", "changes": []}],
             "nextCursor": null}\
            """);
  }

  @Test
  void refusesAChangeOfAnotherVersionThanTheOneInForce() {
    var early = shown();
    put(LADDERS, early.replace("08:30", "09:00"));

    assertThat(put(LADDERS, early.replace("17:30", "18:00")))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .isLenientlyEqualTo("{\"type\": \"/problems/ladders-changed\", \"version\": 2}");
    assertThat(ladders.latest().number()).isEqualTo(2);
  }

  @Test
  void refusesAStepThatReachesNobody() {
    for (var channel : new String[] {"WECOM", "WEBHOOK"}) {
      assertThat(put(LADDERS, shown().replaceFirst("EMAIL", channel)))
          .as("%s is not set up", channel)
          .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
          .bodyJson()
          .isLenientlyEqualTo(
              """
              {"type": "/problems/invalid", "errors": [
                {"field": "ladders[0].steps[0].tell[0]", "code": "ladder-unreachable"}]}\
              """);
    }
    assertThat(put(LADDERS, shown().replaceFirst("\"HANDLER\"", "\"DUTY_OFFICER\"")))
        .as("nobody has that role")
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(put(LADDERS, shown().replaceFirst("EMAIL", "SMS")))
        .as("a handler has a number")
        .hasStatusOk();
  }

  @Test
  void listsAllThatIsWrong() {
    var wrong = shown().replace("OVERDUE_3", "OVERDUE_1").replace("08:30", "soon");

    assertThat(
            http.put()
                .uri(LADDERS)
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(wrong))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "/problems/invalid", "errors": [
              {"field": "dutyHours.from", "fault": "\\"soon\\" is no time of day",
               "remedy": "Write it like 08:30, to the minute"},
              {"field": "ladders[0].steps[4].step",
               "fault": "The step OVERDUE_1 is there twice"},
              {"field": "ladders[1].steps[4].step"},
              {"field": "ladders[2].steps[3].step"}]}\
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{\"ladder\": []}", "{\"version\": \"1\"}"})
  void refusesWhatItCannotRead(String body) {
    assertThat(put(LADDERS, body)).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void saysWhichVersionThereIsNot() {
    assertThat(http.get().uri(LADDERS + "?version=x")).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(http.get().uri(LADDERS + "?version=9"))
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyJson()
        .extractingPath("type")
        .isEqualTo("/problems/ladders-version-not-found");
  }

  private String shown() {
    return text(http.get().uri(LADDERS).exchange());
  }

  private MvcTestResult put(String uri, String body) {
    return http.put()
        .uri(uri)
        .with(TestCaller.admin().named("wang").mvc())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), UTF_8);
  }
}
