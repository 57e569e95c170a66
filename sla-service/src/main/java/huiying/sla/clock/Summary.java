package huiying.sla.clock;

import static java.util.stream.Collectors.toSet;

import huiying.contracts.Channel;
import huiying.contracts.DistrictTime;
import huiying.contracts.Kind;
import huiying.contracts.MessageEvent.Received;
import huiying.sla.limit.Classification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What clocks must know of a message, and reports group by.
 *
 * @param title null when the message is confidential
 * @param department null until dispatched
 * @param coDepartments that have yet to contribute to the answer; they are told of the clocks, but
 *     no clock is theirs
 * @param contributed that have, to the same answer
 * @param accused the department that a confidential message is about, which must not hear of it;
 *     null for none
 * @param receivedAt by the channel's clock
 */
public record Summary(
    Channel channel,
    Kind kind,
    boolean simple,
    boolean confidential,
    @Nullable String title,
    @Nullable String department,
    List<String> coDepartments,
    List<String> contributed,
    @Nullable String accused,
    Instant receivedAt) {
  public Summary {
    coDepartments = List.copyOf(coDepartments);
    contributed = List.copyOf(contributed);
  }

  /** All that help with the answer, whether they did their part or not. */
  public Set<String> helpers() {
    return Stream.concat(coDepartments.stream(), contributed.stream()).collect(toSet());
  }

  public Classification classification() {
    return new Classification(channel, kind, simple);
  }

  /** The day of receipt in Asia/Shanghai. */
  public LocalDate receivedOn() {
    return DistrictTime.dateOf(receivedAt);
  }

  Summary reclassified(Kind now, boolean asSimple) {
    return new Summary(
        channel,
        now,
        asSimple,
        confidential,
        title,
        department,
        coDepartments,
        contributed,
        accused,
        receivedAt);
  }

  /** Of all that are asked anew each has yet to contribute. */
  Summary dispatchedTo(String lead, List<String> helpers, @Nullable String reported) {
    return handled(lead, helpers, List.of(), reported == null ? accused : reported);
  }

  /** The same helpers under another lead. */
  Summary transferredTo(String lead) {
    return handled(lead, without(lead), contributed, accused);
  }

  /** With nobody but the dispatch desk. */
  Summary returned() {
    return handled(null, List.of(), List.of(), accused);
  }

  Summary contributedBy(String helper) {
    var done = new ArrayList<>(contributed);
    done.add(helper);
    return handled(department, without(helper), done, accused);
  }

  private List<String> without(String one) {
    return coDepartments.stream().filter(helper -> !helper.equals(one)).toList();
  }

  private Summary handled(
      @Nullable String lead, List<String> helpers, List<String> done, @Nullable String reported) {
    return new Summary(
        channel, kind, simple, confidential, title, lead, helpers, done, reported, receivedAt);
  }

  static Summary of(Received event) {
    return new Summary(
        event.channel(),
        event.kind(),
        event.simple(),
        event.confidential(),
        event.title(),
        event.department(),
        List.of(),
        List.of(),
        event.accused(),
        event.occurredAt());
  }
}
