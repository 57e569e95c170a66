package huiying.intake.matter;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.TIMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.contracts.ResponseEvent;
import huiying.contracts.ResponseEvent.Reason;
import huiying.contracts.ResponseEvent.SpecialResponseRaised;
import huiying.intake.TestKeys;
import huiying.intake.matter.Proposals.StateName;
import huiying.intake.matter.SameMatter.Why;
import huiying.intake.message.Citizen;
import huiying.intake.message.Draft;
import huiying.intake.message.Entry;
import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.intake.message.MessageFixture;
import huiying.intake.message.Rating;
import huiying.intake.message.ReceiveMessages;
import huiying.kit.secrecy.CannotOpen;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes of messages about the same matter, on any store. */
public abstract class MatterContract {
  private static final SameMatter RULE = new SameMatter(0.25, 0.35, 0.5, Duration.ofDays(90));
  private static final ResponseRules RULES =
      new ResponseRules(
          Set.of(Kind.COMPLAINT, Kind.HELP, Kind.REPORT),
          5,
          Duration.ofDays(7),
          2.5,
          10,
          Duration.ofDays(30),
          5);
  private static final String NOISE = "示范路28号工地每天凌晨五点开始施工，噪声很大，居民无法休息，请尽快处理。";
  private static final Citizen CITIZEN = new Citizen("测试甲", "13800000001", null, null);

  private final Set<MessageId> unreadable = new HashSet<>();
  private final List<MessageId> skipped = new ArrayList<>();
  private final MatterMeter meter =
      new MatterMeter() {
        @Override
        public void proposals(StateName state, int count) {}

        @Override
        public void raised(Reason reason) {}

        @Override
        public void skipped(MessageId id, CannotOpen why) {
          skipped.add(id);
        }
      };
  private final InMemoryMessages messages =
      new InMemoryMessages() {
        @Override
        public synchronized Optional<Message> find(MessageId id) {
          if (unreadable.contains(id)) {
            throw new CannotOpen("unreadable: " + id);
          }
          return super.find(id);
        }

        @Override
        public synchronized Map<MessageId, Message> findAll(Collection<MessageId> ids) {
          ids.forEach(this::find);
          return super.findAll(ids);
        }
      };
  private Instant now = NOW;
  private int sent;

  protected abstract MatterStores stores();

  private Instant tick() {
    now = now.plusMillis(1);
    return now;
  }

  private CompareMessages compare() {
    var raise =
        new RaiseForMatter(
            stores().fingerprints(),
            stores().proposals(),
            stores().responses(),
            RULES,
            meter,
            this::tick);
    return new CompareMessages(
        stores().toCompare(),
        messages,
        stores().fingerprints(),
        stores().proposals(),
        raise,
        new NoteLife(
            new DecideProposal(stores().proposals(), meter, this::tick),
            new NoteRating(stores().ratings(), stores().responses(), RULES, meter, this::tick)),
        new CitizenKeys(TestKeys.HASH),
        RULE,
        () -> true,
        meter,
        this::tick);
  }

  private void compareAll() {
    while (compare().compareNext()) {
      // until none is left
    }
  }

  private MessageId send(
      Channel channel,
      Kind kind,
      String content,
      Instant receivedAt,
      @Nullable String department,
      @Nullable String place,
      @Nullable Citizen citizen) {
    var draft =
        new Draft(
            channel,
            "M-" + ++sent,
            kind,
            null,
            null,
            "噪声扰民",
            content,
            receivedAt,
            department,
            null,
            null,
            place,
            null,
            null,
            citizen);
    new ReceiveMessages(messages, _ -> {}, new SecureRandom(), this::tick)
        .receive(List.of(draft.check(TIMES, NOW)));
    var id = MessageId.of(channel, "M-" + sent);
    stores().mark(id);
    return id;
  }

  private MessageId complain(Duration before, @Nullable String department) {
    var content = NOISE + "已经投诉过%d次。".formatted(sent % 10);
    return send(Channel.PORTAL, Kind.COMPLAINT, content, NOW.minus(before), department, null, null);
  }

  private List<Proposal> proposals() {
    return stores().proposals().list(null, null, 99);
  }

  private List<SpecialResponse> cases() {
    return stores().responses().list(null, null, 99);
  }

  @Test
  void s142ProposesToMergeOneMatterOfOneCitizenAndNamesTheEarliestReceipt() {
    var byHotline =
        send(
            Channel.HOTLINE_12345,
            Kind.COMPLAINT,
            "来电反映示范路28号工地凌晨五点施工，噪声大，居民无法休息，要求处理。",
            NOW.minus(Duration.ofDays(2)),
            null,
            null,
            new Citizen("测试", "+86 138 0000 0001", null, null));
    var byPortal =
        send(
            Channel.PORTAL,
            Kind.COMPLAINT,
            NOISE,
            NOW.minus(Duration.ofDays(1)),
            null,
            null,
            CITIZEN);

    compareAll();

    assertThat(proposals()).hasSize(1);
    var proposal = proposals().getFirst();
    assertThat(proposal.messages()).containsExactlyInAnyOrder(byHotline, byPortal);
    assertThat(proposal.earliest()).isEqualTo(byHotline);
    assertThat(proposal.why()).contains(Why.SAME_CITIZEN);
    assertThat(proposal.state()).isInstanceOf(Proposal.State.Open.class);
    assertThat(stores().proposals().about(List.of(byPortal), 9)).containsExactly(proposal);
    assertThat(messages.find(byPortal).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void proposesNothingForOtherMattersOtherPeopleOrOtherSeasons() {
    send(Channel.PORTAL, Kind.COMPLAINT, NOISE, NOW, null, null, CITIZEN);
    send(Channel.PORTAL, Kind.HELP, "三楼路灯坏了一个月没人修", NOW, null, null, CITIZEN);
    send(Channel.PORTAL, Kind.COMPLAINT, "装修声音太吵", NOW, null, null, null);
    send(
        Channel.PORTAL, Kind.COMPLAINT, NOISE, NOW.minus(Duration.ofDays(91)), null, null, CITIZEN);

    compareAll();

    assertThat(proposals()).isEmpty();
  }

  @Test
  void proposesWhatIsAboutOnePlaceInOtherWords() {
    var words = "工地凌晨施工噪声很大，居民无法休息，请城管部门尽快到现场处理，谢谢。";
    send(Channel.PORTAL, Kind.COMPLAINT, NOISE, NOW, null, "示范路 28号", null);
    send(Channel.PORTAL, Kind.COMPLAINT, words, NOW, null, "示范路28号。", null);

    compareAll();

    assertThat(proposals())
        .singleElement()
        .satisfies(one -> assertThat(one.why()).containsExactly(Why.SAME_PLACE));
  }

  @Test
  void changesNothingWhenItIsDoneAgainAfterACrash() {
    var ids = new ArrayList<MessageId>();
    for (int n = 0; n < 5; n++) {
      ids.add(complain(Duration.ofHours(n), null));
    }
    compareAll();
    var dismissed = proposals().getFirst();
    stores().proposals().dismiss(dismissed.id(), "两件事", tick());
    var before = proposals();
    var cases = cases();

    ids.forEach(stores()::mark); // the marks were not yet taken away
    compareAll();

    assertThat(proposals()).isEqualTo(before).hasSize(10);
    assertThat(cases()).isEqualTo(cases).hasSize(1);
  }

  @Test
  void s149RaisesOneCaseForFiveComplaintsAboutOneMatterWithinSevenDays() {
    var five = new ArrayList<MessageId>();
    for (int n = 0; n < 4; n++) {
      five.add(complain(Duration.ofDays(6 - n), n == 0 ? "生态环境局" : "城管执法局"));
    }
    compareAll();
    assertThat(cases()).isEmpty();
    five.add(complain(Duration.ofHours(1), "城管执法局"));
    compareAll();

    assertThat(cases()).hasSize(1);
    var raised = cases().getFirst();
    assertThat(raised.reason()).isEqualTo(Reason.SAME_MATTER);
    assertThat(raised.messages()).containsExactlyElementsOf(five);
    assertThat(raised.owner()).isEqualTo("城管执法局");
    assertThat(raised.limitWorkingDays()).isEqualTo(5);

    var sixth = complain(Duration.ZERO, "城管执法局");
    compareAll();

    assertThat(cases()).hasSize(1);
    assertThat(cases().getFirst().messages()).hasSize(6).endsWith(sixth);
    assertThat(cases().getFirst().event()).isEqualTo(raised.event());
  }

  @Test
  void proposesOnlyTheMostAlikeWhereManySayTheSame() {
    for (int n = 0; n < 30; n++) {
      complain(Duration.ofHours(n), null);
    }
    compareAll();
    var last = complain(Duration.ZERO, null);
    compareAll();

    assertThat(stores().proposals().about(List.of(last), 99)).hasSize(20);
    assertThat(cases()).hasSize(1);
    assertThat(cases().getFirst().messages()).hasSize(31);
  }

  @Test
  void joinsComplaintsThatArriveMonthsAfterTheirReceipt() {
    now = NOW.plus(Duration.ofDays(80));
    for (int n = 0; n < 7; n++) {
      complain(Duration.ofHours(20 - n), null);
      compareAll();
    }

    assertThat(cases()).hasSize(1);
    assertThat(cases().getFirst().messages()).hasSize(7);
    assertThat(cases().getFirst().event().messages()).hasSize(5);
  }

  @Test
  void raisesNoCaseForComplaintsOverALongerTimeNorForPraise() {
    for (int n = 0; n < 5; n++) {
      complain(Duration.ofDays(2 * n), null);
      send(Channel.PORTAL, Kind.PRAISE, "社区工作人员热情周到，帮助老人办理证件，特此感谢。", NOW, null, null, null);
    }

    compareAll();

    assertThat(proposals()).hasSize(20);
    assertThat(cases()).isEmpty();
  }

  @Test
  void countsNoProposalThatSomebodyHasDismissed() {
    for (int n = 0; n < 4; n++) {
      complain(Duration.ofHours(n), null);
    }
    compareAll();
    proposals().forEach(one -> stores().proposals().dismiss(one.id(), "两件事", tick()));
    var fifth = complain(Duration.ZERO, null);
    compareAll();

    assertThat(cases()).hasSize(1); // the fifth is like each of them, which nobody has dismissed
    assertThat(stores().proposals().about(List.of(fifth), 9)).hasSize(4);
  }

  @Test
  void s149RaisesOneCaseForADepartmentThatIsRatedLow() {
    var note = new NoteRating(stores().ratings(), stores().responses(), RULES, meter, this::tick);
    for (int n = 0; n < 9; n++) {
      note.note("城管执法局", n % 2 == 0 ? 1 : 3, NOW.minusSeconds(n), rated(n));
      note.note("城管执法局", 1, NOW.minusSeconds(n), rated(n)); // the same rating again
    }
    note.note("生态环境局", 1, NOW, rated(90));
    note.note("城管执法局", 1, NOW.minus(Duration.ofDays(31)), rated(91));
    assertThat(cases()).isEmpty();
    note.note("城管执法局", 3, NOW.plusSeconds(1), rated(9));

    assertThat(cases()).hasSize(1);
    var raised = cases().getFirst();
    assertThat(raised.reason()).isEqualTo(Reason.LOW_RATING);
    assertThat(raised.owner()).isEqualTo("城管执法局");
    assertThat(raised.messages()).hasSize(10).endsWith(rated(9));

    note.note("城管执法局", 1, NOW.plusSeconds(2), rated(10));
    assertThat(cases()).hasSize(1);
    assertThat(cases().getFirst().messages()).hasSize(11);
  }

  private static MessageId rated(int n) {
    return MessageId.of(Channel.PORTAL, "rated-" + n);
  }

  @Test
  void raisesAnotherCaseWhenRatingsAreLowAgainMuchLater() {
    var note = new NoteRating(stores().ratings(), stores().responses(), RULES, meter, this::tick);
    for (int n = 0; n < 10; n++) {
      note.note("城管执法局", 1, NOW, rated(n));
    }
    now = NOW.plus(Duration.ofDays(40));
    for (int n = 20; n < 32; n++) {
      note.note("城管执法局", 1, now, rated(n));
    }

    assertThat(cases()).hasSize(2);
  }

  @Test
  void announcesACaseUntilOthersKnowAndThenNoMore() {
    for (int n = 0; n < 5; n++) {
      complain(Duration.ofHours(n), null);
    }
    compareAll();
    var told = new ArrayList<ResponseEvent>();
    var isAway = new boolean[] {true};
    var announce =
        new AnnounceResponses(
            stores().responses(),
            event -> {
              told.add(event);
              if (isAway[0]) {
                throw new IllegalStateException("Kafka is away");
              }
            });

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(announce::announce);
    assertThat(cases().getFirst().announced()).isFalse();
    isAway[0] = false;
    announce.announce();
    announce.announce();

    assertThat(cases().getFirst().announced()).isTrue();
    assertThat(told).hasSize(2).allMatch(told.getFirst()::equals);
    assertThat(told.getFirst())
        .isInstanceOfSatisfying(
            SpecialResponseRaised.class,
            event -> {
              assertThat(event.messages()).hasSize(5);
              assertThat(event.owner()).isNull();
            });
  }

  @Test
  void keepsWhatWasDecided() {
    send(Channel.PORTAL, Kind.COMPLAINT, NOISE, NOW.minusSeconds(9), null, null, CITIZEN);
    send(Channel.HOTLINE_12345, Kind.COMPLAINT, NOISE, NOW, null, null, CITIZEN);
    compareAll();
    var decide = new DecideProposal(stores().proposals(), meter, this::tick);
    var one = proposals().getFirst();

    var dismissed = decide.dismiss(one.id(), "两件事").orElseThrow();
    assertThat(decide.dismiss(one.id(), "两件事")).contains(dismissed);
    assertThatExceptionOfType(ProposalClosed.class)
        .isThrownBy(() -> decide.dismiss(one.id(), "别的原因"));
    assertThat(decide.dismiss("0:0", "两件事")).isEmpty();
    assertThat(stores().proposals().list(StateName.OPEN, null, 9)).isEmpty();

    decide.accepted(one.messages().getLast(), one.messages().getFirst());
    assertThat(proposals().getFirst().state())
        .isEqualTo(new Proposal.State.Accepted(one.messages().getFirst()));
    assertThat(stores().proposals().list(StateName.ACCEPTED, null, 9)).hasSize(1);
  }

  @Test
  void listsPageByPage() {
    for (int n = 0; n < 4; n++) {
      complain(Duration.ofHours(n), null);
    }
    compareAll();

    var first = stores().proposals().list(null, null, 4);
    var last = first.getLast();
    var rest =
        stores().proposals().list(null, new Proposals.Place(last.proposedAt(), last.id()), 9);

    assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
  }

  @Test
  void learnsOfAMergeFromTheMessageItself() {
    var first = send(Channel.PORTAL, Kind.COMPLAINT, "路灯不亮，晚上出行危险，请尽快维修。", now, null, null, null);
    var second =
        send(Channel.HOTLINE_12345, Kind.COMPLAINT, "路灯不亮，晚上出行危险，请尽快维修。", now, null, null, null);
    compareAll();
    var merged = messages.find(second).orElseThrow();

    messages.save(MessageFixture.changed(merged, new MessageFact.Merged(now, first)));
    stores().mark(second);
    compareAll();

    assertThat(stores().proposals().list(Proposals.StateName.ACCEPTED, null, 10)).hasSize(1);
  }

  @Test
  void learnsOfARatingFromTheMessageItself() {
    var id = send(Channel.PORTAL, Kind.COMPLAINT, "楼下施工噪音很大。", now, "生态环境局", null, null);
    compareAll();
    var message = messages.find(id).orElseThrow();
    var answered = MessageFixture.replied(message, MessageFixture.answer("已整改", now));
    messages.save(answered);
    var rated = new MessageFact.Rated(new Rating(1, true, null, "生态环境局", now));
    messages.save(MessageFixture.changed(answered.message(), rated));
    stores().mark(id);
    compareAll();

    assertThat(stores().ratings().of("生态环境局", now.minusSeconds(60), now.plusSeconds(60), 10))
        .extracting(Ratings.Rating::score)
        .containsExactly(1);
  }

  @Test
  void skipsWhatCannotBeOpenedAndComparesTheRest() {
    var first = complain(Duration.ofDays(1), "生态环境局");
    var lost = complain(Duration.ofDays(1), "生态环境局");
    var second = complain(Duration.ofDays(1), "生态环境局");
    unreadable.add(lost);

    compareAll();

    assertThat(skipped).contains(lost).doesNotContain(first, second);
    assertThat(stores().fingerprints().findAll(List.of(first, lost, second)))
        .extracting(Compared::id)
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  void forgetsACitizenForGoodWhoWasErasedWhileItCompared() {
    var id = send(Channel.PORTAL, Kind.COMPLAINT, NOISE, NOW, null, null, CITIZEN);
    compareAll();
    assertThat(citizenKeys(id)).isNotEmpty();
    var entry = new Entry("contact-erasure", NOW, NOW, null, "tests", "why", "");

    messages.erase(messages.find(id).orElseThrow().withoutContact(NOW, entry));
    stores().mark(id); // as the store does
    compareAll();

    assertThat(citizenKeys(id)).isEmpty();
  }

  private List<String> citizenKeys(MessageId id) {
    return stores().fingerprints().findAll(List.of(id)).getFirst().citizenKeys();
  }

  @Test
  void keepsAMarkThatWasMadeAnewMeanwhile() {
    var id = MessageId.of(Channel.PORTAL, "marked again");
    stores().mark(id);
    var read = stores().toCompare().next(10);
    stores().toCompare().done(List.of(new ToCompare.Mark(id, true, read.getFirst().version() + 1)));
    assertThat(stores().toCompare().next(10)).isEqualTo(read);

    stores().toCompare().done(read);
    assertThat(stores().toCompare().next(10)).isEmpty();
  }
}
