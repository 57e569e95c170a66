package huiying.intake.matter;

import huiying.contracts.MessageId;
import huiying.contracts.ResponseEvent.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All about matters as long as the test lasts. */
public final class InMemoryMatter implements MatterStores {
  private final Set<MessageId> marked = new LinkedHashSet<>();
  private final Map<MessageId, Compared> compared = new HashMap<>();
  private final Map<String, Proposal> proposals = new TreeMap<>();
  private final Map<String, SpecialResponse> responses = new TreeMap<>();
  private final Map<String, Ratings.Rating> ratings = new LinkedHashMap<>();

  @Override
  public void mark(MessageId id) {
    marked.add(id);
  }

  @Override
  public ToCompare toCompare() {
    return new ToCompare() {
      @Override
      public List<Mark> next(int limit) {
        return marked.stream().limit(limit).map(id -> new Mark(id, true, 1)).toList();
      }

      @Override
      public void done(Collection<Mark> marks) {
        marks.stream()
            .filter(mark -> mark.version() == 1)
            .forEach(mark -> marked.remove(mark.message()));
      }
    };
  }

  @Override
  public Fingerprints fingerprints() {
    return new Fingerprints() {
      @Override
      public void store(Collection<Compared> some) {
        some.forEach(one -> compared.put(one.id(), one));
      }

      @Override
      public List<Compared> findAll(Collection<MessageId> ids) {
        return compared.values().stream().filter(one -> ids.contains(one.id())).toList();
      }

      @Override
      public void forgetCitizen(MessageId id) {
        compared.computeIfPresent(
            id,
            (_, one) ->
                new Compared(
                    one.id(),
                    one.fingerprint(),
                    List.of(),
                    one.place(),
                    one.receivedAt(),
                    one.kind(),
                    one.department()));
      }

      @Override
      public Collection<Compared> candidates(Compared one, Duration within, int most) {
        return compared.values().stream()
            .filter(other -> !other.id().equals(one.id()))
            .filter(other ->
                Duration.between(one.receivedAt(), other.receivedAt()).abs().compareTo(within) <= 0)
            .filter(other ->
                one.isAboutThePlaceOf(other)
                    || one.isFromTheCitizenOf(other)
                    || !Collections.disjoint(
                        one.fingerprint().bands(), other.fingerprint().bands()))
            .limit(most)
            .toList();
      }
    };
  }

  @Override
  public Proposals proposals() {
    return new Proposals() {
      @Override
      public List<Proposal> propose(Collection<Proposal> some) {
        return some.stream().filter(one -> proposals.putIfAbsent(one.id(), one) == null).toList();
      }

      @Override
      public Optional<Proposal> find(String id) {
        return Optional.ofNullable(proposals.get(id));
      }

      @Override
      public List<Proposal> about(Collection<MessageId> messages, int limit) {
        return newest()
            .filter(one -> !Collections.disjoint(one.messages(), messages))
            .limit(limit)
            .toList();
      }

      @Override
      public List<Proposal> list(@Nullable StateName state, @Nullable Place after, int limit) {
        return newest()
            .filter(one -> state == null || name(one) == state)
            .filter(one ->
                after == null
                    || isBefore(one.proposedAt(), one.id(), after.proposedAt(), after.id()))
            .limit(limit)
            .toList();
      }

      @Override
      public boolean dismiss(String id, String reason, Instant now) {
        return find(id)
            .filter(one -> name(one) == StateName.OPEN)
            .map(one -> put(one, new Proposal.State.Dismissed(reason, now)))
            .isPresent();
      }

      @Override
      public boolean accept(MessageId source, MessageId into) {
        return find(Proposal.id(source, into))
            .filter(one -> name(one) != StateName.ACCEPTED)
            .map(one -> put(one, new Proposal.State.Accepted(into)))
            .isPresent();
      }
    };
  }

  private Stream<Proposal> newest() {
    return proposals.values().stream()
        .sorted(
            Comparator.comparing(Proposal::proposedAt).thenComparing(one -> one.id()).reversed());
  }

  private static boolean isBefore(Instant at, String id, Instant thanAt, String thanId) {
    return at.isBefore(thanAt) || (at.equals(thanAt) && id.compareTo(thanId) < 0);
  }

  private static Proposals.StateName name(Proposal one) {
    return switch (one.state()) {
      case Proposal.State.Open _ -> Proposals.StateName.OPEN;
      case Proposal.State.Accepted _ -> Proposals.StateName.ACCEPTED;
      case Proposal.State.Dismissed _ -> Proposals.StateName.DISMISSED;
    };
  }

  private Proposal put(Proposal one, Proposal.State state) {
    var next =
        new Proposal(
            one.id(),
            one.messages(),
            one.similarity(),
            one.why(),
            state,
            one.earliest(),
            one.proposedAt());
    proposals.put(next.id(), next);
    return next;
  }

  @Override
  public SpecialResponses responses() {
    return new SpecialResponses() {
      @Override
      public boolean raise(SpecialResponse one) {
        return responses.putIfAbsent(one.id(), one) == null;
      }

      @Override
      public Optional<SpecialResponse> aboutMatterOf(Collection<MessageId> messages) {
        return list(Reason.SAME_MATTER, null, Integer.MAX_VALUE).reversed().stream()
            .filter(one -> !Collections.disjoint(one.messages(), messages))
            .findFirst();
      }

      @Override
      public Optional<SpecialResponse> aboutRatingsOf(String department) {
        return list(Reason.LOW_RATING, null, Integer.MAX_VALUE).stream()
            .filter(one -> department.equals(one.owner()))
            .findFirst();
      }

      @Override
      public void join(String id, Collection<MessageId> messages) {
        responses.computeIfPresent(
            id,
            (_, one) -> {
              var all = new LinkedHashSet<>(one.messages());
              all.addAll(messages);
              return with(one, new ArrayList<>(all), one.announced());
            });
      }

      @Override
      public Optional<SpecialResponse> find(String id) {
        return Optional.ofNullable(responses.get(id));
      }

      @Override
      public List<SpecialResponse> list(@Nullable Reason reason, @Nullable Place after, int limit) {
        return responses.values().stream()
            .sorted(
                Comparator.comparing(SpecialResponse::raisedAt)
                    .thenComparing(SpecialResponse::id)
                    .reversed())
            .filter(one -> reason == null || one.reason() == reason)
            .filter(one ->
                after == null || isBefore(one.raisedAt(), one.id(), after.raisedAt(), after.id()))
            .limit(limit)
            .toList();
      }

      @Override
      public List<SpecialResponse> unannounced(int limit) {
        return responses.values().stream().filter(one -> !one.announced()).limit(limit).toList();
      }

      @Override
      public void announced(String id) {
        responses.computeIfPresent(id, (_, one) -> with(one, one.messages(), true));
      }
    };
  }

  private static SpecialResponse with(
      SpecialResponse one, List<MessageId> messages, boolean announced) {
    return new SpecialResponse(
        one.id(),
        one.reason(),
        messages,
        one.raisedFor(),
        one.owner(),
        one.limitWorkingDays(),
        one.raisedAt(),
        announced);
  }

  @Override
  public Ratings ratings() {
    return new Ratings() {
      @Override
      public void add(Rating one) {
        ratings.putIfAbsent(one.message() + ":" + one.at(), one);
      }

      @Override
      public List<Rating> of(String department, Instant from, Instant until, int limit) {
        return ratings.values().stream()
            .filter(one -> one.department().equals(department))
            .filter(one -> one.at().isAfter(from) && !one.at().isAfter(until))
            .sorted(Comparator.comparing(Rating::at).reversed())
            .limit(limit)
            .toList();
      }
    };
  }
}
