package huiying.intake.matter;

import huiying.contracts.MessageId;
import huiying.contracts.ResponseEvent.Reason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Raises a case when many complain about one matter within days, whoever they are. */
public final class RaiseForMatter {
  private static final int MOST_IN_MATTER = 200;
  private static final int MOST_LINKS = 500;

  private final Fingerprints fingerprints;
  private final Proposals proposals;
  private final SpecialResponses responses;
  private final ResponseRules rules;
  private final MatterMeter meter;
  private final InstantSource time;

  public RaiseForMatter(
      Fingerprints fingerprints,
      Proposals proposals,
      SpecialResponses responses,
      ResponseRules rules,
      MatterMeter meter,
      InstantSource time) {
    this.fingerprints = fingerprints;
    this.proposals = proposals;
    this.responses = responses;
    this.rules = rules;
    this.meter = meter;
    this.time = time;
  }

  /** A later complaint joins the case that is there. */
  void look(Compared one) {
    if (!rules.kinds().contains(one.kind())) {
      return;
    }
    var near = complaints(links(Set.of(one.id())));
    if (near.isEmpty() || joined(near)) {
      return;
    }
    var matter = complaints(hangingTogetherWith(one));
    if (!joined(matter)) {
      raise(manyWithinDays(matter));
    }
  }

  /** Whether there is a case about these; those that are not linked to it are then. */
  private boolean joined(List<Compared> matter) {
    var there = responses.aboutMatterOf(matter.stream().map(Compared::id).toList());
    there.ifPresent(one -> join(one, matter));
    return there.isPresent();
  }

  /** What these are like, as far as nobody has dismissed it; with themselves. */
  private Set<MessageId> links(Set<MessageId> some) {
    return proposals.about(some, MOST_LINKS).stream()
        .filter(one -> !(one.state() instanceof Proposal.State.Dismissed))
        .flatMap(one -> one.messages().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * All that hangs together with the case, whatever brought them together, but for what is much
   * older; by their receipt, since work orders may arrive months later.
   */
  private void join(SpecialResponse there, List<Compared> matter) {
    var linked = Set.copyOf(there.messages());
    var first = matter.stream().filter(one -> linked.contains(one.id())).findFirst().orElseThrow();
    var from = first.receivedAt().minus(rules.within());
    var more =
        matter.stream()
            .filter(one -> !one.receivedAt().isBefore(from))
            .map(Compared::id)
            .filter(id -> !linked.contains(id))
            .toList();
    if (!more.isEmpty() && !there.isFull()) {
      responses.join(there.id(), more);
    }
  }

  private void raise(List<Compared> many) {
    if (many.isEmpty()) {
      return;
    }
    var first = many.getFirst();
    var ids = many.stream().map(Compared::id).toList();
    var about = "matter:%s:%s".formatted(first.id(), rules.within());
    var raised =
        new SpecialResponse(
            CaseId.of(about),
            Reason.SAME_MATTER,
            ids,
            ids.size(),
            mostFrequentDepartment(many),
            rules.limitWorkingDays(),
            time.instant(),
            false);
    if (responses.raise(raised)) {
      meter.raised(Reason.SAME_MATTER);
    } else {
      responses.join(raised.id(), ids);
    }
  }

  /** By proposals that nobody has dismissed, however many steps away. */
  private Set<MessageId> hangingTogetherWith(Compared one) {
    Set<MessageId> known = new LinkedHashSet<>(Set.of(one.id()));
    Set<MessageId> next = Set.of(one.id());
    while (!next.isEmpty() && known.size() < MOST_IN_MATTER) {
      next = links(next);
      next.removeAll(known);
      known.addAll(next);
    }
    return known;
  }

  /** In the order of receipt. */
  private List<Compared> complaints(Set<MessageId> ids) {
    return fingerprints.findAll(ids).stream()
        .filter(one -> rules.kinds().contains(one.kind()))
        .sorted(Comparator.comparing(Compared::receivedAt).thenComparing(Compared::id))
        .toList();
  }

  /** The first of them that are as many within the time as it takes; empty if there are none. */
  private List<Compared> manyWithinDays(List<Compared> inOrder) {
    for (int n = 0; n + rules.complaints() <= inOrder.size(); n++) {
      Instant end = inOrder.get(n).receivedAt().plus(rules.within());
      var within =
          inOrder.stream().skip(n).takeWhile(one -> one.receivedAt().isBefore(end)).toList();
      if (within.size() >= rules.complaints()) {
        return within;
      }
    }
    return List.of();
  }

  /** The one that most of them have; the first by name of equals. */
  private static @Nullable String mostFrequentDepartment(List<Compared> some) {
    return some.stream()
        .map(Compared::department)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
