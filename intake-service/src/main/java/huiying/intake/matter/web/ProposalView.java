package huiying.intake.matter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import huiying.intake.matter.Proposal;
import huiying.intake.matter.Proposal.State;
import huiying.intake.matter.Proposals.StateName;
import huiying.intake.matter.SameMatter.Why;
import huiying.intake.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as callers see it: no text of either message, of a confidential one not even its
 * title.
 *
 * @param earliest the message that was received first and should be kept
 * @param into the message that the other was merged into
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(
    String id,
    StateName state,
    double similarity,
    List<Why> why,
    String earliest,
    Instant proposedAt,
    List<MessageInShort> messages,
    @Nullable String into,
    @Nullable String dismissedFor,
    @Nullable Instant dismissedAt) {

  /** One of the two. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MessageInShort(
      String id,
      @Nullable Channel channel,
      @Nullable Instant receivedAt,
      @Nullable Boolean confidential,
      @Nullable String title) {
    static MessageInShort of(MessageId id, @Nullable Message message) {
      if (message == null) {
        return new MessageInShort(id.value(), null, null, null, null);
      }
      var said = message.submission();
      var title = said.confidential() ? null : said.title();
      return new MessageInShort(
          id.value(), said.channel(), said.receivedAt(), said.confidential(), title);
    }
  }

  static ProposalView of(Proposal one, Map<MessageId, Message> named) {
    var dismissed = one.state() instanceof State.Dismissed state ? state : null;
    return new ProposalView(
        one.id(),
        nameOf(one.state()),
        Math.round(one.similarity() * 1000) / 1000.0,
        one.why().stream().sorted().toList(),
        one.earliest().value(),
        one.proposedAt(),
        one.messages().stream().map(id -> MessageInShort.of(id, named.get(id))).toList(),
        one.state() instanceof State.Accepted(var into) ? into.value() : null,
        dismissed == null ? null : dismissed.reason(),
        dismissed == null ? null : dismissed.at());
  }

  static StateName nameOf(State state) {
    return switch (state) {
      case State.Open _ -> StateName.OPEN;
      case State.Accepted _ -> StateName.ACCEPTED;
      case State.Dismissed _ -> StateName.DISMISSED;
    };
  }
}
