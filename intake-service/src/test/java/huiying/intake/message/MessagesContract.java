package huiying.intake.message;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.answer;
import static huiying.intake.message.MessageFixture.changed;
import static huiying.intake.message.MessageFixture.interim;
import static huiying.intake.message.MessageFixture.replied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageId;
import huiying.kit.access.Reach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Messages} must do. */
public abstract class MessagesContract {
  private static final Reach DESK = new Reach(false, Set.of(), Set.of(), true);

  protected abstract Messages messages();

  protected abstract Errands errands();

  protected abstract Contacts contacts();

  /** What is to be announced of a message and has not been sent. */
  protected abstract List<? extends MessageEvent> announced(MessageId id);

  private Change keep(MessageFixture fixture) {
    var change = fixture.received();
    messages().add(List.of(change));
    return change;
  }

  @Test
  void givesBackWhatItWasGiven() {
    var citizen = new Citizen("王小明", "13812345678", "w@example.org", null);
    var whole = keep(aMessage().of("whole").from(citizen)).message();
    var bare = keep(aMessage().of("bare")).message();

    assertThat(messages().find(whole.id())).contains(whole);
    assertThat(messages().find(bare.id())).contains(bare);
    assertThat(messages().find(aMessage().of("other").submission().id())).isEmpty();
  }

  @Test
  void findsThoseOfManyThatAreThere() {
    var one = keep(aMessage().of("one")).message();
    var other = aMessage().of("not there").submission().id();

    assertThat(messages().findAll(List.of(one.id(), other))).containsOnlyKeys(one.id());
    assertThat(messages().findAll(List.of())).isEmpty();
  }

  @Test
  void keepsTheFirstOfTwoWithOneIdAndStoresTheOthersOfTheBatch() {
    var first = keep(aMessage().of("twice").title("先到"));
    var late = aMessage().of("twice").title("后到").received();
    var fresh = aMessage().of("fresh").received();

    assertThat(messages().add(List.of(late, fresh))).containsExactly(first.message().id());

    assertThat(messages().find(first.message().id())).contains(first.message());
    assertThat(messages().find(fresh.message().id())).contains(fresh.message());
    assertThat(announced(first.message().id())).isEqualTo(first.announcements());
  }

  @Test
  void storesAChangeWithItsAnnouncementsInOrder() {
    var received = keep(aMessage().of("changed"));
    var id = received.message().id();
    var asked = replied(received.message(), interim("正在办理", null));
    messages().save(asked);
    var answered = replied(asked.message(), answer("可以申请", null));
    messages().save(answered);

    assertThat(messages().find(id)).contains(answered.message());
    assertThat(announced(id)).extracting(MessageEvent::sequence).containsExactly(1L, 2L, 3L);
  }

  @Test
  void refusesAWriteBasedOnAnOldReadingAndAnnouncesNothingOfIt() {
    var received = keep(aMessage().of("stale")).message();
    messages().save(replied(received, answer("先到", null)));
    var stale = replied(received, answer("后到", null));

    assertThatExceptionOfType(StaleMessage.class).isThrownBy(() -> messages().save(stale));

    assertThat(announced(received.id())).hasSize(2);
    assertThat(messages().find(received.id()).orElseThrow().life().replies())
        .extracting(Reply::content)
        .containsExactly("先到");
  }

  @Test
  void refusesToChangeWhatIsNotThere() {
    var never = aMessage().of("never").received().message();
    var change = replied(never, answer("答复", null));

    assertThatExceptionOfType(StaleMessage.class).isThrownBy(() -> messages().save(change));
    assertThat(messages().find(never.id())).isEmpty();
  }

  @Test
  void findsAMessageByItsQueryCode() {
    var one = keep(aMessage().of("coded")).message();

    assertThat(messages().find(one.queryCode())).contains(one);
    assertThat(messages().find(new QueryCode("0000-0000-0000"))).isEmpty();
  }

  @Test
  void findsNobodysMessageWhenByRareChanceTwoHaveOneCode() {
    keep(aMessage().of("one"));
    keep(aMessage().of("two"));

    assertThat(messages().find(MessageFixture.QUERY_CODE)).isEmpty();
  }

  @Test
  void keepsWhatBecameOfAMessageInEveryState() {
    var at = NOW;
    var assignment = new Assignment("住房保障局", List.of("街道", "城管"));
    var dispatched = new MessageFact.Dispatched(at, assignment, false, "城管执法局");
    var facts =
        List.<MessageFact>of(
            new MessageFact.Decided(at, MessageEvent.Decision.ACCEPTED, null),
            new MessageFact.Returned(at, "不属本局职责"),
            dispatched,
            new MessageFact.Suspended(at, "请补正", true),
            new MessageFact.Resumed(at),
            new MessageFact.Suspended(at, "等待鉴定", false),
            new MessageFact.Resumed(at),
            new MessageFact.CoAnswered(new CoAnswer("街道", "已查看", at)),
            new MessageFact.Reclassified(at, Kind.COMPLAINT, true, "实为投诉"),
            new MessageFact.InterimReplied(interim("正在办理", at)),
            new MessageFact.Replied(answer("可以申请", at)),
            new MessageFact.Rated(new Rating(2, true, "没有解决", "住房保障局", at)),
            new MessageFact.Published(new Publication("题", "问", "答", at)),
            new MessageFact.Absorbed(at, aMessage().of("other").submission().id()),
            new MessageFact.Reopened(at, "不满意"),
            new MessageFact.Dispatched(at, assignment, true, null));
    var message = keep(aMessage().of("eventful")).message();
    for (var fact : facts) {
      var change = MessageFixture.changed(message, fact);
      messages().save(change);
      message = change.message();
      assertThat(messages().find(message.id())).contains(message);
    }
    for (var last :
        List.<MessageFact>of(
            new MessageFact.Withdrawn(at, "撤回"),
            new MessageFact.Decided(at, MessageEvent.Decision.OTHER_PROCEDURE, "请起诉"),
            new MessageFact.Merged(at, aMessage().of("other").submission().id()))) {
      var ended = keep(aMessage().of("ended by " + last.getClass().getSimpleName())).message();
      var change = MessageFixture.changed(ended, last);
      messages().save(change);
      assertThat(messages().find(ended.id())).contains(change.message());
    }
  }

  @Test
  void listsLatestReceiptFirstInPagesThatFitTogether() {
    for (int i = 0; i < 7; i++) {
      keep(aMessage().of("listed-" + i).receivedAt(NOW.minusSeconds(i / 2)).to("分页局"));
    }
    var filter = new MessageFilter(Reach.EVERYTHING, null, "分页局", null, null, null, null, null);
    var all = messages().list(filter, null, 100);

    assertThat(all).hasSize(7);
    assertThat(all)
        .isSortedAccordingTo(
            Comparator.comparing(Listed::receivedAt)
                .reversed()
                .thenComparing(one -> one.id().value()));
    var paged = new ArrayList<Listed>();
    for (Messages.@Nullable After after = null; paged.size() < 7; ) {
      var page = messages().list(filter, after, 2);
      assertThat(page).isNotEmpty();
      paged.addAll(page);
      after = new Messages.After(page.getLast().receivedAt(), page.getLast().id());
    }
    assertThat(paged).isEqualTo(all);
  }

  @Test
  void listsWhatTheFilterLetsThrough() {
    var one = keep(aMessage().of("f-1").by(Channel.MAILBOX).title("Lift (旧楼)").to("筛选局")).message();
    var other =
        keep(aMessage().of("f-2").kind(Kind.HELP).receivedAt(NOW.minusSeconds(60)).to("筛选局"))
            .message();
    messages().save(replied(other, answer("可以", null)));

    assertThat(found(Channel.MAILBOX, null, null, null)).containsExactly(one.id());
    assertThat(found(null, Stage.REPLIED, null, null)).containsExactly(other.id());
    assertThat(found(null, null, Kind.HELP, null)).containsExactly(other.id());
    assertThat(found(null, null, null, "lift (")).containsExactly(one.id());
    assertThat(found(null, null, null, ".*")).isEmpty();
    assertThat(received(NOW.minusSeconds(60), one.submission().receivedAt()))
        .containsExactly(other.id());
  }

  private List<MessageId> found(
      @Nullable Channel channel,
      @Nullable Stage stage,
      @Nullable Kind kind,
      @Nullable String title) {
    return ids(new MessageFilter(Reach.EVERYTHING, channel, "筛选局", stage, kind, title, null, null));
  }

  private List<MessageId> received(Instant from, Instant before) {
    return ids(new MessageFilter(Reach.EVERYTHING, null, "筛选局", null, null, null, from, before));
  }

  private List<MessageId> ids(MessageFilter filter) {
    return messages().list(filter, null, 100).stream().map(Listed::id).toList();
  }

  @Test
  void listsWhatAReachSeesAndNothingElse() {
    var random = new Random(6);
    var kept = IntStream.range(0, 250).mapToObj(n -> keep(Somehow.message(n, random))).toList();
    for (int i = 0; i < 150; i++) {
      var reach = Somehow.reach(random);
      var stage = random.nextInt(3) == 0 ? Somehow.one(Stage.values(), random) : null;
      var title = random.nextInt(3) == 0 ? "第" : null;
      var filter = new MessageFilter(reach, null, null, stage, null, title, null, null);

      assertThat(inPages(filter, 1 + random.nextInt(40)))
          .as("%s", filter)
          .containsExactlyElementsOf(
              kept.stream()
                  .filter(one -> reach.sees(one.held()))
                  .filter(one -> stage == null || one.life().stage() == stage)
                  .map(Listed::of)
                  .sorted(
                      Comparator.comparing(Listed::receivedAt)
                          .reversed()
                          .thenComparing(one -> one.id().value()))
                  .map(Listed::id)
                  .toList());
    }
  }

  private List<MessageId> inPages(MessageFilter filter, int size) {
    var ids = new ArrayList<MessageId>();
    Messages.@Nullable After after = null;
    while (true) {
      var page = messages().list(filter, after, size);
      page.forEach(one -> ids.add(one.id()));
      if (page.size() < size) {
        return ids;
      }
      after = new Messages.After(page.getLast().receivedAt(), page.getLast().id());
    }
  }

  private Message keep(Message message) {
    messages().add(List.of(MessageFixture.kept(message)));
    return message;
  }

  @Test
  void listsAChangedMessageToWhomItBelongsNow() {
    var message = keep(aMessage().of("moves").to(null)).message();
    assertThat(seenBy(Reach.NOTHING)).isEmpty();
    assertThat(seenBy(DESK)).containsExactly(message.id());
    var to = new Assignment("主办局", List.of("协办局"));
    var given = MessageFixture.changed(message, new MessageFact.Dispatched(NOW, to, false, null));
    messages().save(given);
    assertThat(seenBy(DESK)).isEmpty();
    assertThat(seenBy(of("主办局"))).containsExactly(message.id());
    assertThat(seenBy(of("协办局"))).containsExactly(message.id());
    messages().save(MessageFixture.changed(given.message(), new MessageFact.Returned(NOW, "退")));
    assertThat(seenBy(DESK)).containsExactly(message.id());
    assertThat(seenBy(of("主办局"))).isEmpty();
    assertThat(seenBy(of("协办局"))).isEmpty();
  }

  @Test
  void listsNothingToTheAccusedHoweverItIsWritten() {
    for (var accused : List.of("区公安局 ", "区公\u200B安局", "区\u3000公安局", "区公安局")) {
      var fixture = aMessage().of(accused).confidential(true).about(accused).to("区公安局城东分局\u00A0");
      var report = keep(fixture).message();
      assertThat(seenBy(of("区公安局城东分局"))).as(accused).contains(report.id());
      var wholePolice = new Reach(false, Set.of(), Set.of("区公安局", "区公安局城东分局"), false);
      assertThat(seenBy(wholePolice)).as(accused).isEmpty();
    }
  }

  private static Reach of(String department) {
    return new Reach(false, Set.of(), Set.of(department), false);
  }

  private List<MessageId> seenBy(Reach reach) {
    return ids(MessageFilter.all(reach));
  }

  @Test
  void listsWhatIsPublishedUntilItIsTakenDown() {
    var publication = new Publication("题", "问", "答", NOW);
    var message = keep(aMessage().of("published")).message();
    var published = MessageFixture.changed(message, new MessageFact.Published(publication));
    messages().save(published);

    assertThat(messages().published(null, 100))
        .contains(new Messages.Published(message.id(), publication, "住房保障局"));
    assertThat(messages().published(new Messages.After(NOW, message.id()), 100)).isEmpty();

    messages()
        .save(MessageFixture.changed(published.message(), new MessageFact.Unpublished(NOW, "撤下")));
    assertThat(messages().published(null, 100)).isEmpty();
  }

  @Test
  void keepsErrandsUntilTheyAreDone() {
    var into = aMessage().of("into").submission().id();
    var message = keep(aMessage().of("from")).message();
    messages().save(MessageFixture.changed(message, new MessageFact.Merged(NOW, into)));
    var waiting = new Errands.Waiting(message.id(), new Errand(message.id(), into));

    assertThat(errands().some(100)).contains(waiting);
    errands().done(waiting);
    errands().done(waiting);
    assertThat(errands().some(100)).doesNotContain(waiting);
  }

  private static final Citizen WANG = new Citizen("王小明", "+86 138-1234-5678", null, null);
  private static final PhoneNumber NUMBER = PhoneNumber.of("13812345678").orElseThrow();

  private static List<MessageId> ids(List<Message> some) {
    return some.stream().map(Message::id).toList();
  }

  @Test
  void findsMessagesByTelephoneNumberHoweverItIsWrittenLatestFirst() {
    var early = keep(aMessage().of("early").from(WANG).receivedAt(NOW.minusSeconds(60)));
    var both = new Citizen(null, "010-66000000，１３８１２３４５６７８", null, null);
    var late = keep(aMessage().of("late").from(both).receivedAt(NOW));
    keep(aMessage().of("other").from(new Citizen("王小明", "13812345679", null, null)));
    keep(aMessage().of("nobody"));

    var found = contacts().byPhone(NUMBER, null, 9);
    assertThat(ids(found)).containsExactly(late.message().id(), early.message().id());
    assertThat(found.getFirst().submission().citizen()).as("nothing is opened").isNull();
    assertThat(ids(contacts().byPhone(NUMBER, null, 1))).containsExactly(late.message().id());
    var after = new Messages.After(NOW, late.message().id());
    assertThat(ids(contacts().byPhone(NUMBER, after, 9))).containsExactly(early.message().id());
  }

  @Test
  void erasesACitizenOnceAndKeepsTheRest() {
    var message = keep(aMessage().from(WANG)).message();
    var entry = new Entry("contact-erasure", NOW, NOW, null, "tests", "why", "");

    contacts().erase(message.withoutContact(NOW, entry));

    var erased = messages().find(message.id()).orElseThrow();
    assertThat(erased).isEqualTo(message.withoutContact(NOW, entry));
    assertThat(erased.submission().citizen()).isNull();
    assertThat(erased.contact().erasedAt()).isEqualTo(NOW);
    assertThat(contacts().byPhone(NUMBER, null, 9)).isEmpty();
    assertThatExceptionOfType(StaleMessage.class)
        .isThrownBy(() -> contacts().erase(message.withoutContact(NOW, entry)));
  }

  @Test
  void findsWhatWasClosedAndHasContactDataAndNotWhatWasOpenedAgain() {
    keep(aMessage().of("open").from(WANG));
    var first = keep(aMessage().of("first").from(WANG)).message();
    var second = keep(aMessage().of("second").from(WANG)).message();
    var again = keep(aMessage().of("again").from(WANG)).message();
    messages().save(changed(second, new MessageFact.Withdrawn(NOW.plusSeconds(1), "x")));
    messages().save(replied(first, answer("x", NOW)));
    var answered = replied(again, answer("x", NOW));
    messages().save(answered);
    messages().save(changed(answered.message(), new MessageFact.Reopened(NOW, "x")));

    var later = NOW.plusSeconds(60);
    assertThat(contacts().closedBefore(later, 9)).containsExactly(first.id(), second.id());
    assertThat(contacts().closedBefore(later, 1)).containsExactly(first.id());
    assertThat(contacts().closedBefore(NOW.plusSeconds(1), 9)).containsExactly(first.id());

    var there = messages().find(first.id()).orElseThrow();
    var entry = new Entry("contact-erasure", NOW, NOW, null, "tests", "why", "");
    contacts().erase(there.withoutContact(NOW, entry));
    assertThat(contacts().closedBefore(later, 9)).containsExactly(second.id());
  }
}
