package huiying.intake.contact.web;

import static huiying.intake.message.MessageFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.MessageId;
import huiying.intake.NotedActs;
import huiying.intake.attachment.InMemoryAttachments;
import huiying.intake.contact.EraseContact;
import huiying.intake.contact.FindByPhone;
import huiying.intake.contact.RevealContact;
import huiying.intake.message.Citizen;
import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.web.InMemoryIntake;
import huiying.kit.audit.Act;
import huiying.kit.audit.Audit;
import huiying.testkit.SignedIn;
import huiying.testkit.TestCaller;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(ContactController.class)
@Import({InMemoryIntake.class, ContactControllerTest.Contacts.class, SignedIn.class})
class ContactControllerTest {
  private static final Citizen WANG =
      new Citizen("王小明", "13812345678", "wang@example.org", "示范路1号201室");
  private static final TestCaller HANDLER = TestCaller.handler("住房保障局");

  @TestConfiguration(proxyBeanMethods = false)
  static class Contacts {
    @Bean
    NotedActs audit() {
      return new NotedActs();
    }

    @Bean
    RevealContact revealContact(InMemoryMessages messages, Audit audit) {
      return new RevealContact(messages, new InMemoryAttachments(), audit);
    }

    @Bean
    FindByPhone findByPhone(InMemoryMessages messages, Audit audit) {
      return new FindByPhone(messages, audit);
    }

    @Bean
    EraseContact eraseContact(InMemoryMessages messages, InstantSource time) {
      return new EraseContact(messages, List.of(), time);
    }
  }

  @Autowired MockMvcTester http;
  @Autowired InMemoryMessages messages;
  @Autowired NotedActs audit;

  private MessageId id = aMessage().submission().id();

  @BeforeEach
  void keep() {
    messages.clear();
    audit.clear();
    var change = aMessage().from(WANG).received();
    messages.add(List.of(change));
    id = change.message().id();
  }

  private MvcTestResult post(String path, String body, TestCaller caller) {
    return http.post()
        .uri("/api/v1/messages/" + path)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Accept-Language", "en")
        .content(body)
        .with(caller.mvc())
        .exchange();
  }

  @Test
  void revealsWithAPurpose() {
    var shown = post(id + "/contact-reveals", "{\"purpose\": \"核实地址\"}", HANDLER);

    assertThat(shown).hasStatusOk().hasHeader("Cache-Control", "no-store");
    assertThat(shown)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"name": "王小明", "phone": "13812345678", "email": "wang@example.org",
             "address": "示范路1号201室", "attachmentNames": []}
            """);
    assertThat(audit.acts()).singleElement().returns("核实地址", Act::purpose);
  }

  @Test
  void refusesWithoutAPurposeAndOutOfReachAndInOtherRoles() {
    assertThat(post(id + "/contact-reveals", "{}", HANDLER))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(post(id + "/contact-reveals", "{\"purpose\": \"x\"}", HANDLER))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.errors[0].fault")
        .isEqualTo("It has 1 characters, at least 2 are needed");
    var why = "{\"purpose\": \"核实地址\"}";
    assertThat(post(id + "/contact-reveals", why, TestCaller.handler("城管执法局")))
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/message-not-found");
    for (var other : List.of(TestCaller.admin(), TestCaller.auditor(), TestCaller.adapter())) {
      assertThat(post(id + "/contact-reveals", why, other)).hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(audit.acts()).isEmpty();
  }

  @Test
  void showsNothingThatCannotBeNoted() {
    audit.goAway();

    assertThat(post(id + "/contact-reveals", "{\"purpose\": \"核实地址\"}", HANDLER))
        .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
        .hasHeader("Retry-After", "5")
        .bodyText()
        .contains("audit-away")
        .doesNotContain("138");
  }

  @Test
  void findsByTelephoneNumberWithoutSayingItBack() {
    var found =
        post("phone-lookups", "{\"phone\": \"138 1234 5678\", \"purpose\": \"来电询问\"}", HANDLER);

    assertThat(found).hasStatusOk();
    assertThat(found).bodyJson().extractingPath("$.items[0].id").isEqualTo(id.value());
    assertThat(found).bodyText().doesNotContain("1234");
    assertThat(post("phone-lookups", "{\"phone\": \"十三八\", \"purpose\": \"来电询问\"}", HANDLER))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("no-phone")
        .doesNotContain("十三八");
    assertThat(post("phone-lookups", "{\"phone\": 1, \"purpose\": \"来电询问\", \"x\": 1}", HANDLER))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void erasesForASupervisorAndSaysThenThatItIsGone() {
    var reason = "{\"reason\": \"市民要求\"}";
    assertThat(post(id + "/contact-erasure", reason, HANDLER)).hasStatus(HttpStatus.FORBIDDEN);

    var erased = post(id + "/contact-erasure", reason, TestCaller.supervisor());

    assertThat(erased).hasStatusOk().hasHeader("ETag", "\"2\"");
    assertThat(erased).bodyText().doesNotContain("王小明");
    assertThat(post(id + "/contact-reveals", "{\"purpose\": \"核实地址\"}", HANDLER))
        .hasStatus(HttpStatus.GONE)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "/problems/contact-erased",
             "contactErasedAt": "2026-03-16T09:30:02.125+08:00"}
            """);
  }
}
