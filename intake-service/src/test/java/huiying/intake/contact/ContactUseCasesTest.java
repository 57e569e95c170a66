package huiying.intake.contact;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.answer;
import static huiying.intake.message.MessageFixture.changed;
import static huiying.intake.message.MessageFixture.replied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.contracts.MessageId;
import huiying.intake.NotedActs;
import huiying.intake.attachment.AttachFiles;
import huiying.intake.attachment.Attached;
import huiying.intake.attachment.Attachment;
import huiying.intake.attachment.InMemoryAttachments;
import huiying.intake.attachment.TextOnly;
import huiying.intake.imports.InMemoryImports;
import huiying.intake.message.BrokenRules;
import huiying.intake.message.Citizen;
import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.Listed;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.intake.message.MessageFixture;
import huiying.intake.message.Messages.After;
import huiying.intake.message.Receipt;
import huiying.intake.message.ReceiveMessages;
import huiying.intake.message.UnknownMessage;
import huiying.kit.access.Reach;
import huiying.kit.audit.Act;
import huiying.kit.audit.AuditAway;
import huiying.testkit.TestCaller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactUseCasesTest {
  private static final String BUREAU = "住房保障局";
  private static final Citizen WANG =
      new Citizen("王小明", "13812345678", "wang@example.org", "示范路1号201室");
  private static final String WHY = "核实地址";
  private static final Duration KEPT = Duration.ofDays(730);

  private final InMemoryMessages messages = new InMemoryMessages();
  private final InMemoryAttachments attachments = new InMemoryAttachments();
  private final InMemoryImports imports = new InMemoryImports();
  private final NotedActs audit = new NotedActs();
  private final List<MessageId> forgotten = new ArrayList<>();
  private Instant now = NOW;

  private final List<MessageId> skipped = new ArrayList<>();
  private final DisturbedContacts contacts = new DisturbedContacts(messages);
  private final RevealContact reveal = new RevealContact(messages, attachments, audit);
  private final FindByPhone find = new FindByPhone(messages, audit);
  private final EraseContact erase =
      new EraseContact(contacts, List.of(attachments::forgetNames, forgotten::add), () -> now);
  private final RetainContacts retain =
      new RetainContacts(
          contacts, erase, imports, audit, new Troubles(), () -> now, KEPT, Duration.ofDays(90));
  private final ReceiveMessages receive =
      new ReceiveMessages(messages, _ -> {}, new SecureRandom(), () -> now);

  private final class Troubles implements RetentionTroubles {
    @Override
    public boolean concernsAll(RuntimeException e) {
      return e instanceof IllegalStateException;
    }

    @Override
    public void skipped(MessageId id, RuntimeException why) {
      skipped.add(id);
    }
  }

  private static Asking asking(TestCaller caller) {
    return new Asking(caller.caller(), "127.0.0.1", "POST /test");
  }

  private Message keep(MessageFixture fixture) {
    var change = fixture.received();
    messages.add(List.of(change));
    return change.message();
  }

  private Message kept(MessageId id) {
    return messages.find(id).orElseThrow();
  }

  private Attached attach(MessageId id, String name, String content) throws IOException {
    var bytes = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new AttachFiles(messages, attachments, new TextOnly(), () -> now)
        .attach(id, name, () -> new ByteArrayInputStream(bytes), Reach.EVERYTHING);
  }

  @Test
  void revealsToTheDepartmentThatHasItAndNotesItFirst() throws IOException {
    var id = keep(aMessage().from(WANG)).id();
    attach(id, "王小明的信.txt", "x");

    var shown = reveal.reveal(id, asking(TestCaller.handler(BUREAU)), "找13900001234核实");

    assertThat(shown).isEqualTo(new Contact.Here(WANG, List.of("王小明的信.txt")));
    assertThat(audit.acts())
        .containsExactly(
            new Act(
                "handler",
                "handler",
                "handler",
                "127.0.0.1",
                "POST /test",
                id.value(),
                "revealed",
                "找***核实"));
    assertThat(shown.toString()).doesNotContain("王", "138");
  }

  @Test
  void revealsNothingToOthersNorToWhoOnlyHelpsWithIt() {
    var id = keep(aMessage().from(WANG).to(null)).id();
    var given =
        new MessageFact.Dispatched(
            NOW, new huiying.intake.message.Assignment(BUREAU, List.of("长风新村街道")), false, null);
    messages.save(changed(kept(id), given));

    for (var other :
        List.of(
            TestCaller.handler("长风新村街道"),
            TestCaller.handler("城管执法局"),
            TestCaller.handler(),
            TestCaller.dispatcher(),
            TestCaller.admin(),
            TestCaller.auditor())) {
      assertThatExceptionOfType(UnknownMessage.class)
          .isThrownBy(() -> reveal.reveal(id, asking(other), WHY));
    }
    assertThatExceptionOfType(UnknownMessage.class)
        .isThrownBy(() ->
            reveal.reveal(new MessageId("0".repeat(32)), asking(TestCaller.supervisor()), WHY));
    assertThat(audit.acts()).isEmpty();
    assertThat(reveal.reveal(id, asking(TestCaller.lead(BUREAU)), WHY))
        .isInstanceOf(Contact.Here.class);
  }

  @Test
  void revealsNothingWithoutAPurposeOrAnAudit() {
    var id = keep(aMessage().from(WANG)).id();
    var supervisor = asking(TestCaller.supervisor());

    assertThat(faults(() -> reveal.reveal(id, supervisor, null)))
        .containsExactly("purpose missing");
    assertThat(faults(() -> reveal.reveal(id, supervisor, " "))).containsExactly("purpose blank");
    assertThat(faults(() -> reveal.reveal(id, supervisor, "看")))
        .containsExactly("purpose too-short");
    assertThat(faults(() -> reveal.reveal(id, supervisor, "看".repeat(201))))
        .containsExactly("purpose too-long");
    audit.goAway();
    assertThatExceptionOfType(AuditAway.class).isThrownBy(() -> reveal.reveal(id, supervisor, WHY));
    assertThatExceptionOfType(AuditAway.class).isThrownBy(() -> find("13812345678", null, 9));
  }

  private static List<String> faults(Runnable work) {
    try {
      work.run();
      return List.of();
    } catch (BrokenRules e) {
      return MessageFixture.faults(e);
    }
  }

  private FindByPhone.Found find(String phone, @Nullable After after, int most) {
    return find.find(phone, asking(TestCaller.handler(BUREAU)), WHY, after, most);
  }

  private static List<MessageId> ids(FindByPhone.Found found) {
    return found.items().stream().map(Listed::id).toList();
  }

  @Test
  void findsByTelephoneNumberOnlyWhatTheCallerMayActOn() {
    var first = keep(aMessage().of("1").from(WANG).receivedAt(NOW.minusSeconds(3))).id();
    keep(aMessage().of("2").from(WANG).to("城管执法局"));
    var third = keep(aMessage().of("3").from(WANG).receivedAt(NOW)).id();

    var all = find("+86 138-1234-5678", null, 9);
    assertThat(ids(all)).containsExactly(third, first);
    assertThat(all.next()).isNull();
    var page = find("13812345678", null, 1);
    assertThat(ids(page)).containsExactly(third);
    assertThat(ids(find("13812345678", page.next(), 1))).containsExactly(first);
    assertThat(ids(find("13812345679", null, 9))).isEmpty();
    assertThat(audit.acts()).hasSize(4).allMatch(act -> !act.toString().contains("138"));
    assertThat(faults(() -> find("12", null, 9))).containsExactly("phone no-phone");
  }

  @Test
  void tellsNothingOfFurtherMessagesThatAreOutOfReach() {
    var own = keep(aMessage().of("1").from(WANG).receivedAt(NOW)).id();
    keep(aMessage().of("2").from(WANG).to("城管执法局").receivedAt(NOW.minusSeconds(1)));

    var page = find("13812345678", null, 1);
    assertThat(ids(page)).containsExactly(own);
    assertThat(page.next()).isNull();

    var last = keep(aMessage().of("3").from(WANG).receivedAt(NOW.minusSeconds(2))).id();
    var before = find("13812345678", null, 1);
    assertThat(before.next()).as("of a message that is shown").isEqualTo(new After(NOW, own));
    var rest = find("13812345678", before.next(), 1);
    assertThat(ids(rest)).containsExactly(last);
    assertThat(rest.next()).isNull();
  }

  @Test
  void tellsNothingOfTwoThousandAndMoreThatAreOutOfReach() {
    for (int n = 0; n < 2_001; n++) {
      keep(aMessage().of("" + n).from(WANG).to("城管执法局"));
    }

    assertThat(find("13812345678", null, 9)).isEqualTo(new FindByPhone.Found(List.of(), null));
  }

  @Test
  void erasesTheCitizenTheNamesOfFilesAndWhatElseTells() throws IOException {
    var id = keep(aMessage().from(WANG)).id();
    attach(id, "王小明的信.txt", "x");
    var supervisor = TestCaller.supervisor().named("周督查").caller();

    var erased = erase.erase(id, supervisor, "市民13812345678要求");

    assertThat(kept(id)).isEqualTo(erased);
    assertThat(erased.submission().citizen()).isNull();
    assertThat(erased.contact().erasedAt()).isEqualTo(NOW);
    assertThat(erased.version()).isEqualTo(2);
    assertThat(erased.history().getLast().note()).isEqualTo("市民***要求");
    assertThat(erased.history().getLast().user()).isEqualTo("周督查");
    assertThat(attachments.of(id)).extracting(Attachment::name).containsExactly("附件1.txt");
    assertThat(forgotten).contains(id);
    assertThat(ids(find("13812345678", null, 9))).isEmpty();
    assertThat(reveal.reveal(id, asking(TestCaller.supervisor()), WHY))
        .isEqualTo(new Contact.Erased(NOW));
    assertThat(erase.erase(id, supervisor, "again")).isEqualTo(erased);
  }

  @Test
  void bringsNothingBackByARepeat() throws IOException {
    var submission = aMessage().from(WANG).submission();
    receive.receive(List.of(submission));
    var id = submission.id();
    attach(id, "王小明的信.txt", "x");
    erase.erase(id, TestCaller.supervisor().caller(), "市民要求");

    assertThat(receive.receive(List.of(submission)).getFirst())
        .isInstanceOf(Receipt.Repeated.class);
    assertThat(receive.receive(List.of(aMessage().submission())).getFirst())
        .isInstanceOf(Receipt.Repeated.class);
    var other = aMessage().from(WANG).title("另一个标题").submission();
    assertThat(receive.receive(List.of(other)).getFirst())
        .isEqualTo(new Receipt.Differs(id, List.of("title")));
    assertThat(attach(id, "王小明的信.txt", "x")).isInstanceOf(Attached.Repeated.class);
    attach(id, "王小明的第二封信.txt", "y");

    assertThat(kept(id).submission().citizen()).isNull();
    assertThat(attachments.of(id))
        .extracting(Attachment::name)
        .containsExactly("附件1.txt", "附件2.txt");
  }

  @Test
  void knowsARepeatOfTheSameCitizenAndTellsAnother() {
    var submission = aMessage().from(WANG).submission();
    receive.receive(List.of(submission));
    var other = aMessage().from(new Citizen("王小明", "13900001234", null, null)).submission();

    assertThat(receive.receive(List.of(submission)).getFirst())
        .isInstanceOf(Receipt.Repeated.class);
    assertThat(receive.receive(List.of(other)).getFirst())
        .isEqualTo(new Receipt.Differs(submission.id(), List.of("citizen")));
  }

  @Test
  void erasesClosedMessagesWhenTheyHaveBeenKeptLongEnoughAndNotBefore() {
    var answered = keep(aMessage().of("answered").from(WANG)).id();
    var open = keep(aMessage().of("open").from(WANG)).id();
    var again = keep(aMessage().of("again").from(WANG)).id();
    messages.save(replied(kept(answered), answer("可以", NOW)));
    messages.save(replied(kept(again), answer("可以", NOW)));
    messages.save(changed(kept(again), new MessageFact.Reopened(NOW, "重办")));

    now = NOW.plus(KEPT);
    assertThat(retain.erase(9)).isFalse();
    assertThat(kept(answered).submission().citizen()).isEqualTo(WANG);
    now = now.plusMillis(1);
    retain.erase(9);

    assertThat(kept(answered).submission().citizen()).isNull();
    assertThat(kept(answered).life().replies()).hasSize(1);
    assertThat(kept(open).submission().citizen()).isEqualTo(WANG);
    assertThat(kept(again).submission().citizen()).isEqualTo(WANG);
    assertThat(audit.acts())
        .singleElement()
        .returns("retention", Act::who)
        .returns(answered.value(), Act::subject);
    retain.erase(9);
    assertThat(audit.acts()).hasSize(1);
  }

  private MessageId keepClosed(String externalId) {
    var message = keep(aMessage().of(externalId).from(WANG));
    messages.save(changed(message, new MessageFact.Withdrawn(NOW, "撤回")));
    return message.id();
  }

  @Test
  void leavesWhatIsReopenedWhileItIsAboutToBeErased() {
    var id = keep(aMessage().from(WANG)).id();
    messages.save(replied(kept(id), answer("可以", NOW)));
    now = NOW.plus(KEPT).plusMillis(1);
    contacts.beforeErasing =
        () -> messages.save(changed(kept(id), new MessageFact.Reopened(now, "重办")));

    assertThat(retain.erase(9)).isFalse();

    assertThat(kept(id).submission().citizen()).isEqualTo(WANG);
    assertThat(audit.acts()).extracting(Act::outcome).containsExactly("erased", "left");
    assertThat(skipped).isEmpty();
  }

  @Test
  void skipsOneThatMakesTroubleAndErasesTheRest() {
    var first = keepClosed("1");
    var second = keepClosed("2");
    var third = keepClosed("3");
    contacts.broken.add(first);
    contacts.broken.add(second);
    now = NOW.plus(KEPT).plusMillis(1);

    while (retain.erase(2)) {
      // until none is left
    }

    assertThat(kept(third).submission().citizen()).isNull();
    assertThat(kept(first).submission().citizen()).isEqualTo(WANG);
    assertThat(skipped).containsExactlyInAnyOrder(first, second);
    contacts.broken.clear();
    retain.erase(9);
    assertThat(kept(first).submission().citizen()).as("the next pass").isNull();
  }

  @Test
  void stopsAtWhatConcernsAllOfThem() {
    keepClosed("1");
    now = NOW.plus(KEPT).plusMillis(1);
    contacts.beforeErasing =
        () -> {
          throw new IllegalStateException("the store is away");
        };

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> retain.erase(9));
    assertThat(skipped).isEmpty();
  }

  @Test
  void erasesSomeAtATime() {
    for (int n = 0; n < 3; n++) {
      var message = keep(aMessage().of("" + n).from(WANG));
      messages.save(changed(message, new MessageFact.Withdrawn(NOW, "撤回")));
    }
    now = NOW.plus(KEPT).plusMillis(1);

    assertThat(retain.erase(2)).isTrue();
    assertThat(messages.closedBefore(now, 9)).hasSize(1);
    assertThat(retain.erase(2)).isFalse();
    assertThat(messages.closedBefore(now, 9)).isEmpty();
  }
}
