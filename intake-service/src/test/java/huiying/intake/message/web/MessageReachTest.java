package huiying.intake.message.web;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.changed;
import static huiying.intake.message.MessageJson.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import huiying.contracts.Channel;
import huiying.intake.message.Assignment;
import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.kit.access.Role;
import huiying.testkit.SignedIn;
import huiying.testkit.TestCaller;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whose messages somebody reads, and brings. */
@WebMvcTest({MessageController.class, MessageListController.class, BatchController.class})
@Import({InMemoryIntake.class, SignedIn.class})
class MessageReachTest {
  private static final String MESSAGES = "/api/v1/messages";
  private static final String BUREAU = "住房保障局";
  private static final String STREET = "长风新村街道";
  private static final String OTHER = "城管执法局";

  @Autowired MockMvcTester http;
  @Autowired InMemoryMessages messages;

  private Message waiting;
  private Message dispatched;
  private Message mailed;
  private Message report;

  @BeforeEach
  void keepSome() {
    messages.clear();
    waiting = keep(aMessage().of("waiting").to(null).received().message());
    var to = new Assignment(BUREAU, List.of(STREET));
    dispatched =
        after(
            keep(aMessage().of("dispatched").to(null).received().message()),
            new MessageFact.Dispatched(NOW, to, false, null));
    mailed = keep(aMessage().of("mailed").by(Channel.MAILBOX).to(OTHER).received().message());
    report =
        after(
            keep(
                aMessage()
                    .of("report")
                    .to(null)
                    .confidential(true)
                    .about(OTHER)
                    .received()
                    .message()),
            new MessageFact.Dispatched(NOW, Assignment.to("城管执法局一队"), false, null));
  }

  private Message keep(Message message) {
    var change = huiying.intake.message.MessageFixture.kept(message);
    messages.add(List.of(change));
    return message;
  }

  private Message after(Message message, MessageFact fact) {
    var change = changed(message, fact);
    messages.save(change);
    return change.message();
  }

  private MvcTestResult get(String path, TestCaller caller) {
    return http.get().uri(MESSAGES + path).with(caller.mvc()).exchange();
  }

  private List<String> listed(String query, TestCaller caller) {
    var answer = get(query, caller);
    assertThat(answer).hasStatusOk();
    return JsonPath.read(
        new String(answer.getResponse().getContentAsByteArray(), UTF_8), "$.items[*].id");
  }

  private void assertThatSeesOnly(TestCaller caller, Message... seen) {
    var ids = List.of(seen).stream().map(one -> one.id().value()).toList();
    assertThat(listed("", caller)).as("%s", caller).containsExactlyInAnyOrderElementsOf(ids);
    for (var one : List.of(waiting, dispatched, mailed, report)) {
      var status = ids.contains(one.id().value()) ? HttpStatus.OK : HttpStatus.NOT_FOUND;
      assertThat(get("/" + one.id(), caller)).as("%s", caller).hasStatus(status);
      assertThat(get("/" + one.id() + "/history", caller)).as("%s", caller).hasStatus(status);
    }
  }

  @Test
  void showsEachWhatIsTheirsAndNothingElse() {
    assertThatSeesOnly(TestCaller.handler(BUREAU), dispatched);
    assertThatSeesOnly(TestCaller.handler(STREET), dispatched);
    assertThatSeesOnly(TestCaller.handler(OTHER), mailed);
    assertThatSeesOnly(TestCaller.handler());
    assertThatSeesOnly(TestCaller.lead("住建委", BUREAU), dispatched);
    assertThatSeesOnly(TestCaller.handler("城管执法局一队"), report);
    assertThatSeesOnly(TestCaller.lead(OTHER, "城管执法局一队"), mailed);
    assertThatSeesOnly(TestCaller.dispatcher(), waiting);
    assertThatSeesOnly(TestCaller.supervisor(), waiting, dispatched, mailed, report);
    assertThatSeesOnly(TestCaller.adapter(Channel.PORTAL), waiting, dispatched, report);
    assertThatSeesOnly(TestCaller.adapter(Channel.MAILBOX), mailed);
    assertThatSeesOnly(TestCaller.adapter(Channel.HOTLINE_12345));
    assertThatSeesOnly(TestCaller.adapter());
  }

  @Test
  void showsTheDeskWhatCameBack() {
    dispatched = after(dispatched, new MessageFact.Returned(NOW, "不属本局职责"));
    assertThatSeesOnly(TestCaller.dispatcher(), waiting, dispatched);
    assertThatSeesOnly(TestCaller.handler(BUREAU));
    dispatched = after(dispatched, new MessageFact.Suspended(NOW, "请补正", true));
    assertThatSeesOnly(TestCaller.dispatcher(), waiting, dispatched);
  }

  @Test
  void findsNothingOfOthersHoweverTheFilterAsks() {
    for (var caller : List.of(TestCaller.handler(STREET), TestCaller.dispatcher())) {
      assertThat(listed("?department=" + OTHER, caller)).isEmpty();
      assertThat(listed("?channel=MAILBOX", caller)).isEmpty();
    }
    assertThat(listed("?department=" + OTHER, TestCaller.handler())).isEmpty();
    assertThat(listed("?title=电梯&state=DISPATCHED", TestCaller.handler(OTHER)))
        .containsExactly(mailed.id().value());
    assertThat(listed("?state=RECEIVED", TestCaller.handler(BUREAU))).isEmpty();
    assertThat(listed("?department=" + BUREAU, TestCaller.handler(STREET)))
        .containsExactly(dispatched.id().value());
  }

  @Test
  void addsUpTheRolesThatOneHas() {
    var both =
        new TestCaller("both", Set.of(Role.HANDLER, Role.DISPATCHER), Set.of(), Set.of(OTHER), "");

    assertThatSeesOnly(both, waiting, mailed);
  }

  @Test
  void isNotForThoseWhoHaveNothingToDoWithMessages() {
    for (var caller : List.of(TestCaller.admin(), TestCaller.auditor(), TestCaller.metrics())) {
      assertThat(get("", caller)).hasStatus(HttpStatus.FORBIDDEN);
      assertThat(get("/" + waiting.id(), caller)).hasStatus(HttpStatus.FORBIDDEN);
    }
  }

  @Test
  void looksInFiftyDepartmentsAtMost() {
    var names = IntStream.rangeClosed(1, 51).mapToObj(n -> "局" + n).toList();

    assertThat(get("", TestCaller.lead(names.toArray(String[]::new))))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"type\": \"/problems/too-many-departments\", \"departments\": 51, \"most\": 50}");
    assertThat(get("", TestCaller.lead(names.subList(0, 50).toArray(String[]::new)))).hasStatusOk();
  }

  private MvcTestResult post(String path, String body, TestCaller caller) {
    return http.post()
        .uri(MESSAGES + path)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(caller.mvc())
        .exchange();
  }

  @Test
  void takesMessagesOfTheAdaptersOwnChannelsOnly() {
    var portal = TestCaller.adapter(Channel.PORTAL);
    var mine = json("mine").toString();
    var foreign = json("foreign").with("channel", "\"HOTLINE_12345\"").toString();

    assertThat(post("", mine, portal)).hasStatus(HttpStatus.CREATED);
    assertThat(post("", foreign, portal))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "/problems/not-your-channel", "field": "channel", "value": "HOTLINE_12345",
             "channels": ["PORTAL"]}\
            """);
    for (var other :
        List.of(
            TestCaller.handler(BUREAU),
            TestCaller.lead(BUREAU),
            TestCaller.dispatcher(),
            TestCaller.supervisor())) {
      assertThat(post("", mine, other)).hasStatus(HttpStatus.FORBIDDEN);
      assertThat(post("/batch", "[" + mine + "]", other)).hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(messages.find(aMessage().of("foreign").by(Channel.HOTLINE_12345).submission().id()))
        .isEmpty();
  }

  @Test
  void storesTheOwnOfABatchAndRefusesTheOthers() {
    var foreign = json("foreign").with("channel", "\"MAILBOX\"");

    assertThat(
            post(
                "/batch",
                "[%s,%s]".formatted(foreign, json("mine")),
                TestCaller.adapter(Channel.PORTAL)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            [{"index": 0, "status": "INVALID",
              "problem": {"type": "/problems/not-your-channel", "value": "MAILBOX"}},
             {"index": 1, "status": "CREATED"}]\
            """);
  }
}
