package huiying.notify.directory.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.notify.directory.Author;
import huiying.notify.directory.Author.Cause;
import huiying.notify.directory.Directories;
import huiying.notify.directory.DirectoryVersion;
import huiying.notify.directory.InMemoryDirectoryVersions;
import huiying.testkit.SignedIn;
import huiying.testkit.TestCaller;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({DirectoryController.class, PartController.class, CsvController.class})
@Import({InMemoryDirectory.class, SignedIn.class})
class DirectoryHttpTest {
  private static final String DIRECTORY = "/api/v1/directory";
  private static final String CONTACTS = DIRECTORY + "/contacts";

  @Autowired MockMvcTester http;
  @Autowired InMemoryDirectoryVersions versions;

  @BeforeEach
  void open() {
    versions.clear();
    versions.add(
        DirectoryVersion.first(
            Directories.directory(),
            new Author("system", Cause.FIRST_START, "sample"),
            Instant.parse("2026-03-15T16:00:00Z")));
  }

  @Test
  void showsWhichVersionIsInForce() {
    assertThat(http.get().uri(DIRECTORY))
        .hasStatusOk()
        .hasHeader("ETag", "\"1\"")
        .bodyJson()
        .isEqualTo(
            """
            {"version": 1, "since": "2026-03-16T00:00:00+08:00", "by": "system",
             "cause": "FIRST_START", "notice": "sample",
             "counts": {"departments": 2, "contacts": 7, "duties": 0, "absences": 0}}\
            """);
  }

  @Test
  void showsOneEntry() {
    assertThat(http.get().uri(CONTACTS + "/housing-handler"))
        .hasStatusOk()
        .hasHeader("ETag", "\"1\"")
        .bodyJson()
        .isEqualTo(
            """
            {"code": "housing-handler", "name": "张三", "role": "HANDLER", "department": "housing",
             "email": "handler@housing.cn", "mobile": "13800000001", "weComId": "zhangsan",
             "dingTalkId": "zhangsan", "language": "ZH", "enabled": true}\
            """);
    assertThat(http.get().uri(DIRECTORY + "/departments/housing"))
        .bodyJson()
        .isEqualTo(
            """
            {"code": "housing", "name": "住房保障局", "aliases": ["区房管局"], "parent": null,
             "defaultBox": null}\
            """);
  }

  @Test
  void listsEntriesPageByPage() {
    var first = http.get().uri(CONTACTS + "?limit=4").exchange();
    assertThat(first)
        .bodyJson()
        .extractingPath("items[*].code")
        .asArray()
        .containsExactly("desk", "housing-charge", "housing-handler", "housing-lead");
    var cursor = text(first).replaceFirst("(?s).*\"nextCursor\":\"([^\"]+)\".*", "$1");
    assertThat(http.get().uri(CONTACTS + "?limit=4&cursor=" + cursor))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [{"code": "leader"}, {"code": "office"}, {"code": "park-handler"}],
             "nextCursor": null}\
            """);
    assertThat(http.get().uri(CONTACTS + "?department=park"))
        .bodyJson()
        .isLenientlyEqualTo("{\"items\": [{\"code\": \"park-handler\"}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/contacts?limit=0",
        "/contacts?limit=501",
        "/contacts?cursor=x",
        "/duties?department=park",
        "/choose",
        "/choose?role=BOSS",
        "/choose?role=HANDLER&on=tomorrow",
        "/versions/x"
      })
  void refusesQuestionsThatItCannotRead(String uri) {
    assertThat(http.get().uri(DIRECTORY + uri)).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @ParameterizedTest
  @CsvSource({
    "/emperors, http-404",
    "/emperors.csv, http-404",
    "/emperors/a, http-404",
    "/contacts/nobody, directory-entry-not-found",
    "/versions/9, directory-version-not-found"
  })
  void saysWhatThereIsNot(String uri, String problem) {
    assertThat(http.get().uri(DIRECTORY + uri))
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyJson()
        .extractingPath("type")
        .isEqualTo("/problems/" + problem);
  }

  @Test
  void addsAnEntryAndExchangesIt() {
    var body =
        """
        {"name": "公园负责人", "role": "LEAD", "department": "park", "email": "Lead@Park.cn"}\
        """;
    assertThat(put(CONTACTS + "/park-lead?notice=3号", body))
        .hasStatus(HttpStatus.CREATED)
        .hasHeader("ETag", "\"2\"")
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code": "park-lead", "email": "lead@park.cn", "language": "ZH", "enabled": true}\
            """);
    assertThat(put(CONTACTS + "/park-lead", body)).hasStatusOk().hasHeader("ETag", "\"2\"");
    assertThat(put(CONTACTS + "/park-lead", body.replace("LEAD", "HANDLER")))
        .hasStatusOk()
        .hasHeader("ETag", "\"3\"");
    assertThat(http.get().uri(DIRECTORY + "/versions"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [
              {"version": 3, "by": "王 主任", "cause": "EDITED", "notice": "", "changes": 1,
               "items": [{"part": "contacts", "code": "park-lead", "kind": "CHANGED"}]},
              {"version": 2, "since": "2026-03-16T10:00:00+08:00", "notice": "3号",
               "items": [{"part": "contacts", "code": "park-lead", "kind": "ADDED"}]},
              {"version": 1, "by": "system", "changes": 9}],
             "nextCursor": null}\
            """);
    assertThat(http.get().uri(DIRECTORY + "/versions/2"))
        .bodyJson()
        .isLenientlyEqualTo("{\"version\": 2, \"changes\": 1}");
  }

  @Test
  void removesAnEntryThatNobodyNeeds() {
    assertThat(http.delete().uri(CONTACTS + "/leader"))
        .hasStatus(HttpStatus.NO_CONTENT)
        .hasHeader("ETag", "\"2\"");
    assertThat(http.get().uri(CONTACTS + "/leader")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(http.delete().uri(CONTACTS + "/leader")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(http.delete().uri(DIRECTORY + "/departments/park"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "/problems/invalid", "errors": [
              {"field": "contacts/park-handler.department",
               "code": "directory-unknown-department"}]}\
            """);
    assertThat(http.delete().uri(CONTACTS + "/desk"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"errors\": [{\"field\": \"contacts\", \"code\": \"directory-no-desk\"}]}");
  }

  @Test
  void refusesAChangeOfAnotherVersionThanTheOneInForce() {
    assertThat(http.delete().uri(CONTACTS + "/leader").header("If-Match", "\"7\""))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .isLenientlyEqualTo("{\"type\": \"/problems/directory-changed\", \"version\": 1}");
    assertThat(http.delete().uri(CONTACTS + "/leader").header("If-Match", "1"))
        .hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(http.delete().uri(CONTACTS + "/leader").header("If-Match", "\"1\""))
        .hasStatus(HttpStatus.NO_CONTENT);
  }

  @Test
  void listsAllThatIsWrongWithAnEntry() {
    assertThat(
            http.put()
                .uri(DIRECTORY + "/absences/a-1")
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"contact\": \"nobody\", \"from\": \"2026-03-16\", \"until\": \"x\"}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "/problems/invalid", "errors": [
              {"field": "until", "code": "directory-no-date", "fault": "\\"x\\" is no date",
               "remedy": "Write it like 2026-03-16"}]}\
            """);
    assertThat(
            put(
                DIRECTORY + "/absences/a-1",
                "{\"contact\": \"nobody\", \"from\": \"2026-03-16\", \"until\": \"2026-03-15\"}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("errors[*].field")
        .asArray()
        .containsExactly("until", "contact");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "3",
        "{\"code\": \"other\"}",
        "{\"nam\": \"x\"}",
        "{\"name\": 3}",
        "{\"enabled\": \"true\"}",
        "{\"name\": \"x\", \"name\": \"y\"}"
      })
  void refusesABodyThatItCannotRead(String body) {
    assertThat(put(CONTACTS + "/new", body)).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void takesNoAliasForTwo() {
    for (var aliases : new String[] {"[\"a;b\"]", "[\"a；b\"]", "[3]", "\"a\""}) {
      assertThat(
              put(
                  DIRECTORY + "/departments/new",
                  "{\"name\": \"新局\", \"aliases\": " + aliases + "}"))
          .as(aliases)
          .hasStatus(HttpStatus.BAD_REQUEST)
          .bodyJson()
          .extractingPath("errors[0].code")
          .isEqualTo("directory-bad-aliases");
    }
  }

  @Test
  void takesInFilesOfUpToFiveMegabytes() {
    var megabyte = " ".repeat(1 << 20);

    assertThat(take(CONTACTS + "/import", megabyte.repeat(5)))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(take(CONTACTS + "/import", megabyte.repeat(5) + " "))
        .hasStatus(HttpStatus.CONTENT_TOO_LARGE);
  }

  @Test
  void refusesANoticeThatIsTooLong() {
    assertThat(http.delete().uri(CONTACTS + "/leader?notice=" + "x".repeat(501)))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void takesInWhatItGaveOut() {
    var file = http.get().uri(CONTACTS + ".csv").exchange();
    assertThat(file)
        .hasStatusOk()
        .hasHeader("ETag", "\"1\"")
        .hasHeader("Content-Type", "text/csv;charset=UTF-8")
        .hasHeader("Content-Disposition", "attachment; filename=\"contacts.csv\"");
    assertThat(take(CONTACTS + "/import?mode=replace", text(file)))
        .hasStatusOk()
        .bodyJson()
        .isEqualTo(
            "{\"version\": 1, \"changed\": false, \"dryRun\": false, \"changes\": 0, \"items\": []}");
  }

  @Test
  void mergesRowsIntoWhatIsThereOrReplacesIt() {
    var rows =
        """
        code,name,role,department,email,mobile,weComId,dingTalkId,language,enabled
        desk,分办台,DISPATCH_DESK,,desk@d.cn,,,,,
        new,新人,LEAD,park,new@d.cn,,,,EN,
        """;
    assertThat(take(CONTACTS + "/import?mode=replace&dryRun=true", rows))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"version\": 2, \"changed\": true, \"dryRun\": true, \"changes\": 7}");
    assertThat(versions.latest().number()).isEqualTo(1);
    assertThat(take(CONTACTS + "/import", rows))
        .hasStatusOk()
        .hasHeader("ETag", "\"2\"")
        .bodyJson()
        .isEqualTo(
            """
            {"version": 2, "changed": true, "dryRun": false, "changes": 1,
             "items": [{"part": "contacts", "code": "new", "kind": "ADDED"}]}\
            """);
    assertThat(take(CONTACTS + "/import?mode=replace", rows)).hasStatusOk();
    assertThat(versions.latest().district().entries().contacts()).hasSize(2);
  }

  @Test
  void takesInNothingIfARowIsWrong() {
    var rows =
        """
        code,contact,from,until
        d-1,office,2026-03-16,2026-03-17
        d-2,nobody,2026-03-16,2026-03-15
        """;
    assertThat(take(DIRECTORY + "/duties/import", rows))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("errors[*].field")
        .asArray()
        .containsExactly("rows[2].contact", "rows[3].until", "rows[3].contact");
    assertThat(take(DIRECTORY + "/duties/import", rows.replace("-03-", "-13-")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("errors[0].field")
        .isEqualTo("rows[2].from");
    assertThat(versions.latest().number()).isEqualTo(1);
  }

  @Test
  void namesTheFirstHundredFaultsAndCountsTheOthers() {
    var rows = new StringBuilder("code,contact,from,until\n");
    for (var i = 0; i < 300; i++) {
      rows.append("d-").append(i).append(",nobody,2026-03-16,2026-03-17\n");
    }
    assertThat(take(DIRECTORY + "/duties/import", rows.toString()))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .satisfies(body -> {
          assertThat(body).extractingPath("errors.length()").isEqualTo(101);
          assertThat(body).extractingPath("errors[100].code").isEqualTo("directory-more-faults");
          assertThat(body).extractingPath("errors[100].fault").isEqualTo("还有 200 处错误没有列出");
        });
  }

  @Test
  void refusesAnImportThatIsNone() {
    assertThat(take(CONTACTS + "/import?mode=guess", "")).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(take(CONTACTS + "/import", "\n")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(
            http.post()
                .uri(CONTACTS + "/import")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void saysWhoWouldBeToldAndWhy() {
    assertThat(http.get().uri(DIRECTORY + "/choose?role=LEAD&department=公园管理处"))
        .hasStatusOk()
        .bodyJson()
        .isEqualTo(
            """
            {"version": 1, "on": "2026-03-16", "items": [
              {"contact": "office", "name": "督查室", "department": null, "role": "LEAD",
               "reachableBy": ["EMAIL", "WEBHOOK"],
               "detours": [{"why": "NOBODY", "of": "LEAD"},
                           {"why": "NOBODY", "of": "LEAD_IN_CHARGE"}]}]}\
            """);
    assertThat(
            http.get()
                .uri(
                    DIRECTORY
                        + "/choose?role=HANDLER&department=housing&coDepartment=park"
                        + "&accused=housing&on=2026-05-01"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"on": "2026-05-01", "items": [{"contact": "office"}, {"contact": "park-handler"}]}\
            """);
  }

  private MvcTestResult put(String uri, String body) {
    return http.put()
        .uri(uri)
        .header("Huiying-User", "somebody-else")
        .with(TestCaller.admin().named("王 主任").mvc())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult take(String uri, String file) {
    return http.post()
        .uri(uri)
        .contentType(new MediaType("text", "csv", UTF_8))
        .content(file.getBytes(UTF_8))
        .exchange();
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), UTF_8);
  }
}
