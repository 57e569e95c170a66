package huiying.sla.clock;

import static huiying.sla.clock.Facts.RULES;
import static huiying.sla.clock.Facts.at;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageId;
import huiying.kit.access.Reach;
import huiying.sla.report.RandomMessages;
import huiying.testkit.Spellings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of tracked messages must do: run against memory and MongoDB. */
public abstract class TrackedMessagesContract {
  private static final int PARTITION = 3;
  private static final Instant NOW = at("2026-03-25T00:00");

  protected abstract TrackedMessages messages();

  @Test
  void givesBackWhatItWasGiven() {
    var kept = keep("A", "2026-03-16T10:00");

    assertThat(messages().findAll(List.of(kept.message().id(), id("nobody"))))
        .containsOnlyKeys(kept.message().id())
        .containsValue(kept);
    assertThat(messages().find(kept.message().id())).contains(kept.message());
  }

  @Test
  void givesBackHeldFactsAndStoppedClocks() {
    var id = id("A");
    var held = fold(unknown(id), 1, Facts.replied(id, 3, at("2026-03-17T10:00")), Facts.unknown(4));
    assertThat(messages().save(List.of(held))).isEmpty();
    assertThat(messages().findAll(List.of(id))).containsValue(held);

    var filled = fold(held, 1, receipt(id, "2026-03-16T10:00"), Facts.unknown(2));
    assertThat(messages().save(List.of(filled))).isEmpty();
    assertThat(messages().findAll(List.of(id))).containsValue(filled);
    assertThat(filled.message().clocks().getFirst().isRunning()).isFalse();
  }

  @Test
  void refusesAWriteBasedOnAnOldReadingAndTakesTheOthers() {
    var a = keep("A", "2026-03-16T10:00");
    var b = keep("B", "2026-03-16T10:00");
    var reply = at("2026-03-17T10:00");
    var nextA = fold(a, 1, Facts.replied(a.message().id(), 2, reply));
    var nextB = fold(b, 1, Facts.replied(b.message().id(), 2, reply));
    messages().save(List.of(nextA));

    assertThat(messages().save(List.of(nextA, nextB))).containsExactly(a.message().id());
    assertThat(messages().findAll(List.of(b.message().id()))).containsValue(nextB);
  }

  @Test
  void refusesASecondFirstWrite() {
    var a = keep("A", "2026-03-16T10:00");

    assertThat(messages().save(List.of(a))).containsExactly(a.message().id());
  }

  @Test
  void refusesAnOwnerThatWasSucceeded() {
    var a = keep("A", "2026-03-16T10:00", 7);
    var next = fold(a, 6, Facts.replied(a.message().id(), 2, at("2026-03-17T10:00")));

    assertThat(messages().save(List.of(next))).containsExactly(a.message().id());
  }

  @Test
  void readsAheadWhatRunsInThePartitionUpToADueTime() {
    var soon = keep("soon", "2026-03-16T10:00");
    keep("later", "2026-03-17T10:00");
    var done = keep("done", "2026-03-16T10:00");
    messages()
        .save(
            List.of(fold(done, 1, Facts.replied(done.message().id(), 2, at("2026-03-17T10:00")))));

    assertThat(running(PARTITION, at("2026-03-24T00:00"))).containsExactly(soon.message().id());
    assertThat(running(PARTITION, at("2026-03-23T23:59"))).isEmpty();
    assertThat(running(PARTITION + 1, at("2026-12-31T00:00"))).isEmpty();
  }

  @Test
  void listsOldestDueFirstAcrossPages() {
    for (var i = 0; i < 7; i++) {
      keep("M" + i, "2026-03-%02dT10:00".formatted(22 - i));
    }
    var all = list(filter(null, null), null, 10);
    var first = list(filter(null, null), null, 4);
    var second = list(filter(null, null), first.getLast().place(), 4);

    assertThat(all).hasSize(7).isSortedAccordingTo(ORDER);
    assertThat(first).isEqualTo(all.subList(0, 4));
    assertThat(second).isEqualTo(all.subList(4, 7));
  }

  @Test
  void listsByStateAndDepartmentAndDueTime() {
    var late = keep("late", "2026-03-16T10:00");
    keep("running", "2026-03-23T10:00");
    var none = keep(id("none"), receipt(id("none"), "2026-03-16T10:00", Kind.PRAISE), 1);
    var now = at("2026-03-25T00:00");

    assertThat(ids(list(filter(ClockFilter.Status.OVERDUE, null), null, 9)))
        .containsExactly(late.message().id());
    assertThat(list(filter(ClockFilter.Status.RUNNING, null), null, 9)).hasSize(2);
    assertThat(ids(list(filter(ClockFilter.Status.NO_LIMIT, null), null, 9)))
        .containsExactly(none.message().id());
    assertThat(list(filter(null, "住房局"), null, 9)).hasSize(3);
    assertThat(list(filter(null, "环保局"), null, 9)).isEmpty();
    assertThat(
            ids(
                list(
                    new ClockFilter(
                        Optional.empty(),
                        Set.of(),
                        Optional.of(at("2026-03-20T00:00")),
                        now,
                        Reach.EVERYTHING),
                    null,
                    9)))
        .containsExactly(none.message().id());
  }

  @Test
  void listsNoLessAndNoMoreThanTheReachSees() {
    var all =
        new RandomMessages(19, LocalDate.parse("2026-03-02"), 20, 5).inAnySpelling().next(120);
    assertThat(messages().save(all)).isEmpty();
    var late = unknown(id("its receipt is late"));
    messages().save(List.of(fold(late, 1, Facts.replied(late.message().id(), 3, NOW))));
    var random = new Random(19);

    for (var i = 0; i < 40; i++) {
      var reach = reach(random);
      var seen =
          all.stream()
              .map(Kept::message)
              .filter(one -> reach.sees(one.access().orElseThrow()))
              .map(TrackedMessage::id);
      assertThat(pages(reach))
          .as(reach.toString())
          .containsExactlyInAnyOrderElementsOf(seen.toList());
    }
    assertThat(pages(Reach.NOTHING)).isEmpty();
    assertThat(pages(Reach.EVERYTHING)).hasSize(121);
  }

  private static Reach reach(Random random) {
    var channels = new HashSet<Channel>();
    var departments = new HashSet<String>();
    while (random.nextInt(3) == 0) {
      channels.add(Channel.values()[random.nextInt(Channel.values().length)]);
    }
    while (random.nextInt(3) > 0) {
      departments.add(Spellings.of("第%d局".formatted(random.nextInt(5)), random));
    }
    return new Reach(false, channels, departments, random.nextInt(3) == 0);
  }

  private List<MessageId> pages(Reach reach) {
    var filter = new ClockFilter(Optional.empty(), Set.of(), Optional.empty(), NOW, reach);
    var ids = new ArrayList<MessageId>();
    for (var page = list(filter, null, 7);
        !page.isEmpty();
        page = list(filter, page.getLast().place(), 7)) {
      ids.addAll(ids(page));
    }
    return ids;
  }

  @Test
  void listsNothingToTheAccusedAndTheOwnToOthersHoweverTheyAreWritten() {
    for (var accused : List.of("区公安局 ", "区公\u200B安局", "区\u3000公安局", "区公安局")) {
      var story =
          Story.reported(accused, "2026-03-16T10:00")
              .dispatched("2026-03-16T11:00", "第１分局", List.of("信访 办公室"), null);
      var id = id("about " + accused.codePoints().sum());
      messages().save(List.of(new Kept(asFirst(id, story.message()), PARTITION, 1, List.of())));

      assertThat(pages(of("第1分局"))).as(accused).contains(id);
      assertThat(pages(of("信访办公室"))).as(accused).contains(id);
      assertThat(pages(of("区公安局", "第1分局", "信访办公室"))).as(accused).isEmpty();
      assertThat(ids(list(filter(null, "第1分局"), null, 9))).as(accused).contains(id);
    }
  }

  private static Reach of(String... departments) {
    return new Reach(false, Set.of(), Set.of(departments), false);
  }

  @Test
  void findsWhatWasReceivedOnADayInShanghai() {
    var first = keep("first", "2026-03-16T00:00");
    var last = keep("last", "2026-03-16T23:59:59.999");
    keep("next", "2026-03-17T00:00");

    var found = new ArrayList<MessageId>();
    messages().forEachReceivedOn(LocalDate.parse("2026-03-16"), one -> found.add(one.id()));

    assertThat(found).containsExactlyInAnyOrder(first.message().id(), last.message().id());
    assertThat(messages().receiptDays())
        .containsExactlyInAnyOrder(LocalDate.parse("2026-03-16"), LocalDate.parse("2026-03-17"));
  }

  private static final Comparator<TrackedMessages.Listed> ORDER =
      Comparator.comparing((TrackedMessages.Listed one) -> one.place().at())
          .thenComparing(one -> one.place().message());

  private List<TrackedMessages.Listed> list(
      ClockFilter filter, TrackedMessages.@Nullable Place after, int limit) {
    return messages().list(filter, after, limit);
  }

  private static ClockFilter filter(
      ClockFilter.@Nullable Status status, @Nullable String department) {
    return new ClockFilter(
        Optional.ofNullable(status),
        department == null ? Set.of() : Set.of(department),
        Optional.empty(),
        at("2026-03-25T00:00"),
        Reach.EVERYTHING);
  }

  private static List<MessageId> ids(List<TrackedMessages.Listed> listed) {
    return listed.stream().map(one -> one.message().id()).toList();
  }

  private List<MessageId> running(int partition, Instant due) {
    var found = new ArrayList<MessageId>();
    messages().forEachRunning(partition, due, one -> found.add(one.id()));
    return found;
  }

  @Test
  void givesBackAWholeLife() {
    var story =
        Story.received(Kind.PETITION, "2026-03-02T10:00")
            .accepted("2026-03-03T10:00", MessageEvent.Decision.ACCEPTED)
            .transferred("2026-03-04T10:00", "建管委")
            .suspended("2026-03-05T10:00")
            .resumed("2026-03-09T10:00")
            .extended("2026-03-10T10:00", 30)
            .extended("2026-03-11T10:00", 30)
            .reclassified("2026-06-30T10:00", Kind.CONSULTATION, true)
            .suspended("2026-06-30T11:00");
    var kept = new Kept(asFirst(story.message()), PARTITION, 1, List.of());

    assertThat(messages().save(List.of(kept))).isEmpty();

    assertThat(messages().findAll(List.of(kept.message().id()))).containsValue(kept);
  }

  @Test
  void givesBackWhoHelpsAndWhomAReportIsAbout() {
    var story =
        Story.reported("城管执法局", "2026-03-16T10:00")
            .dispatched("2026-03-16T11:00", "纪委监委", List.of("信访办公室", "司法局"), null)
            .coAnswered("2026-03-17T10:00", "司法局");
    var kept = new Kept(asFirst(story.message()), PARTITION, 1, List.of());

    assertThat(messages().save(List.of(kept))).isEmpty();

    assertThat(messages().findAll(List.of(kept.message().id()))).containsValue(kept);
    assertThat(kept.message().summary().orElseThrow())
        .returns(List.of("信访办公室"), Summary::coDepartments)
        .returns("城管执法局", Summary::accused);
  }

  @Test
  void pagesThroughWhatAChangeOfTheRulesConcernsInOrderOfId() {
    var running = keep("A", "2026-03-16T10:00");
    var without = keep(id("B"), receipt(id("B"), "2026-03-16T10:00", Kind.PRAISE), 1);
    var answered = keep("C", "2026-03-16T10:00");
    var reply = Facts.replied(answered.message().id(), 2, at("2026-03-16T11:00"));
    messages().save(List.of(fold(answered, 1, reply)));

    var open = new ArrayList<Kept>();
    for (var page = messages().openAfter(PARTITION, "", 1);
        !page.isEmpty();
        page = messages().openAfter(PARTITION, page.getLast().message().id().value(), 1)) {
      open.addAll(page);
    }

    assertThat(open)
        .containsExactlyInAnyOrder(running, without)
        .isSortedAccordingTo(Comparator.comparing(one -> one.message().id().value()));
    assertThat(messages().openAfter(PARTITION + 1, "", 10)).isEmpty();
    var visited = new ArrayList<MessageId>();
    messages().forEachOpen(one -> visited.add(one.id()));
    assertThat(visited).containsExactlyInAnyOrder(running.message().id(), without.message().id());
    assertThat(messages().countWithoutLimit()).isOne();
  }

  private Kept keep(String name, String received) {
    return keep(name, received, 1);
  }

  private Kept keep(String name, String received, long epoch) {
    return keep(id(name), receipt(id(name), received), epoch);
  }

  private Kept keep(MessageId id, Fact receipt, long epoch) {
    var kept = fold(unknown(id), epoch, receipt);
    assertThat(messages().save(List.of(kept))).isEmpty();
    return kept;
  }

  /** As if one write had made it. */
  private static TrackedMessage asFirst(TrackedMessage one) {
    return asFirst(one.id(), one);
  }

  private static TrackedMessage asFirst(MessageId id, TrackedMessage one) {
    return new TrackedMessage(
        id, 1, one.sequence(), one.summary(), one.life(), one.clocks(), one.applied(), one.held());
  }

  private static Kept unknown(MessageId id) {
    return new Kept(TrackedMessage.unknown(id), PARTITION, 0, List.of());
  }

  private static Kept fold(Kept was, long epoch, Fact... facts) {
    var now = at("2026-03-16T12:00");
    var folded = Fold.of(was.message(), List.of(facts), RULES, Position.through(now), now);
    return was.next(folded, PARTITION, epoch, false);
  }

  private static Fact receipt(MessageId id, String received) {
    return receipt(id, received, Kind.HELP);
  }

  private static Fact receipt(MessageId id, String received, Kind kind) {
    return Facts.received(id, at(received), kind, false);
  }

  private static MessageId id(String name) {
    return MessageId.of(Channel.PORTAL, name);
  }
}
