package huiying.intake.message;

import huiying.contracts.MessageEvent;
import huiying.contracts.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Messages as long as the test lasts; everything announced stays readable. */
public class InMemoryMessages implements Messages, Errands, Contacts {
  private final Map<MessageId, Message> messages = new HashMap<>();
  private final List<MessageEvent> announced = new ArrayList<>();
  private final List<Waiting> errands = new ArrayList<>();

  @Override
  public synchronized Optional<Message> find(MessageId id) {
    return Optional.ofNullable(messages.get(id));
  }

  @Override
  public synchronized Map<MessageId, Message> findAll(Collection<MessageId> ids) {
    var found = new HashMap<>(messages);
    found.keySet().retainAll(Set.copyOf(ids));
    return found;
  }

  @Override
  public synchronized Set<MessageId> add(Collection<Change> received) {
    var taken = new HashSet<MessageId>();
    for (var change : received) {
      if (messages.putIfAbsent(change.message().id(), change.message()) == null) {
        announced.addAll(change.announcements());
      } else {
        taken.add(change.message().id());
      }
    }
    return taken;
  }

  @Override
  public synchronized void save(Change change) {
    var next = change.message();
    var there = messages.get(next.id());
    if (there == null || there.version() != next.version() - 1) {
      throw new StaleMessage(next.id());
    }
    messages.put(next.id(), next);
    announced.addAll(change.announcements());
    change.errands().forEach(errand -> errands.add(new Waiting(next.id(), errand)));
  }

  @Override
  public synchronized Optional<Message> find(QueryCode code) {
    var found = messages.values().stream().filter(m -> m.queryCode().equals(code)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  @Override
  public synchronized List<Listed> list(MessageFilter filter, @Nullable After after, int most) {
    return messages.values().stream()
        .filter(one -> filter.reach().sees(one.held()))
        .map(Listed::of)
        .filter(one -> isShown(one, filter))
        .filter(one -> after == null || isBeyond(one.receivedAt(), one.id(), after))
        .sorted(
            Comparator.comparing(Listed::receivedAt)
                .reversed()
                .thenComparing(one -> one.id().value()))
        .limit(most)
        .toList();
  }

  private static boolean isShown(Listed one, MessageFilter filter) {
    return is(filter.channel(), one.channel())
        && is(filter.department(), one.department())
        && is(filter.state(), one.state())
        && is(filter.kind(), one.kind())
        && (filter.title() == null
            || one.title()
                .toLowerCase(Locale.ROOT)
                .contains(filter.title().toLowerCase(Locale.ROOT)))
        && (filter.receivedFrom() == null || !one.receivedAt().isBefore(filter.receivedFrom()))
        && (filter.receivedBefore() == null || one.receivedAt().isBefore(filter.receivedBefore()));
  }

  private static boolean is(@Nullable Object wanted, @Nullable Object value) {
    return wanted == null || wanted.equals(value);
  }

  private static boolean isBeyond(Instant at, MessageId id, After after) {
    return at.isBefore(after.at())
        || (at.equals(after.at()) && id.value().compareTo(after.id().value()) > 0);
  }

  @Override
  public synchronized List<Published> published(@Nullable After after, int most) {
    var all = new ArrayList<Published>();
    for (var message : messages.values()) {
      var publication = message.life().publication();
      if (publication != null
          && (after == null || isBeyond(publication.at(), message.id(), after))) {
        var department = message.life().assignment().map(Assignment::department).orElse(null);
        all.add(new Published(message.id(), publication, department));
      }
    }
    all.sort(
        Comparator.comparing((Published one) -> one.publication().at())
            .reversed()
            .thenComparing(one -> one.id().value()));
    return all.stream().limit(most).toList();
  }

  @Override
  public synchronized List<Waiting> some(int most) {
    return errands.stream().limit(most).toList();
  }

  @Override
  public synchronized void done(Waiting errand) {
    errands.remove(errand);
  }

  @Override
  public synchronized List<Message> byPhone(PhoneNumber phone, @Nullable After after, int most) {
    return messages.values().stream()
        .filter(one -> phones(one).contains(phone))
        .filter(one -> after == null || isBeyond(receivedAt(one), one.id(), after))
        .sorted(
            Comparator.comparing(InMemoryMessages::receivedAt)
                .reversed()
                .thenComparing(one -> one.id().value()))
        .limit(most)
        .map(InMemoryMessages::withoutCitizen)
        .toList();
  }

  @Override
  public synchronized Optional<Message> withoutCitizen(MessageId id) {
    return find(id).map(InMemoryMessages::withoutCitizen);
  }

  private static Message withoutCitizen(Message one) {
    return new Message(
        one.id(),
        one.submission().withoutCitizen(),
        one.queryCode(),
        one.arrivedAt(),
        one.life(),
        one.history(),
        one.version(),
        one.sequence(),
        one.contact());
  }

  private static List<PhoneNumber> phones(Message message) {
    var citizen = message.submission().citizen();
    return citizen == null || citizen.phone() == null
        ? List.of()
        : PhoneNumber.all(citizen.phone());
  }

  private static Instant receivedAt(Message message) {
    return message.submission().receivedAt();
  }

  @Override
  public synchronized List<MessageId> closedBefore(Instant then, int most) {
    return messages.values().stream()
        .filter(one -> closedAt(one).isBefore(then))
        .sorted(Comparator.comparing(InMemoryMessages::closedAt))
        .limit(most)
        .map(Message::id)
        .toList();
  }

  private static Instant closedAt(Message message) {
    return Objects.requireNonNullElse(message.contact().closedAt(), Instant.MAX);
  }

  @Override
  public synchronized void erase(Message without) {
    var there = messages.get(without.id());
    if (there == null || there.version() != without.version() - 1) {
      throw new StaleMessage(without.id());
    }
    messages.put(without.id(), without);
  }

  public synchronized List<MessageEvent> announced() {
    return List.copyOf(announced);
  }

  public synchronized void clear() {
    messages.clear();
    announced.clear();
    errands.clear();
  }
}
