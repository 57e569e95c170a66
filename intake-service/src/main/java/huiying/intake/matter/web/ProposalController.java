package huiying.intake.matter.web;

import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.SUPERVISOR;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import huiying.contracts.MessageId;
import huiying.intake.matter.DecideProposal;
import huiying.intake.matter.Proposal;
import huiying.intake.matter.Proposals;
import huiying.intake.matter.Proposals.Place;
import huiying.intake.matter.Proposals.StateName;
import huiying.intake.message.Message;
import huiying.intake.message.Messages;
import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Cursor;
import huiying.kit.web.Parameters;
import huiying.kit.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows proposals and takes the decision against one; the one for it is the merge itself. */
@RestController
class ProposalController {
  private static final int MOST_OF_A_MESSAGE = 200;

  private final Proposals proposals;
  private final DecideProposal decideProposal;
  private final Messages messages;

  ProposalController(Proposals proposals, DecideProposal decideProposal, Messages messages) {
    this.proposals = proposals;
    this.decideProposal = decideProposal;
    this.messages = messages;
  }

  /** All of a message fit into one page: the newest 200. */
  @OpenTo({DISPATCHER, SUPERVISOR})
  @GetMapping("/api/v1/messages/{id}/same-matter")
  Page sameMatter(@PathVariable MessageId id, Caller caller) {
    var message = messages.seen(id, caller.reach());
    return page(proposals.about(List.of(message.id()), MOST_OF_A_MESSAGE), null);
  }

  @OpenTo({DISPATCHER, SUPERVISOR})
  @GetMapping("/api/v1/merge-proposals")
  Page list(
      @RequestParam(required = false) @Nullable StateName state,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var size = Parameters.limit(limit);
    var after = Cursor.decode(cursor);
    var place = after == null ? null : new Place(after.at(), after.id());
    var found = proposals.list(state, place, size + 1);
    var shown = found.stream().limit(size).toList();
    return page(shown, found.size() > size ? cursorOf(shown.getLast()) : null);
  }

  @OpenTo({DISPATCHER, SUPERVISOR})
  @GetMapping("/api/v1/merge-proposals/{id}")
  ProposalView show(@PathVariable String id) {
    return view(proposals.find(id).orElseThrow(() -> unknown(id)));
  }

  @OpenTo({DISPATCHER, SUPERVISOR})
  @PostMapping(path = "/api/v1/merge-proposals/{id}/dismissal", consumes = APPLICATION_JSON_VALUE)
  ProposalView dismiss(@PathVariable String id, @RequestBody Dismissal dismissal) {
    return view(decideProposal.dismiss(id, dismissal.checked()).orElseThrow(() -> unknown(id)));
  }

  /**
   * @param nextCursor null on the last page
   */
  record Page(List<ProposalView> items, @Nullable String nextCursor) {}

  private Page page(List<Proposal> shown, @Nullable String nextCursor) {
    var named = named(shown);
    return new Page(shown.stream().map(one -> ProposalView.of(one, named)).toList(), nextCursor);
  }

  private ProposalView view(Proposal one) {
    return ProposalView.of(one, named(List.of(one)));
  }

  private Map<MessageId, Message> named(List<Proposal> some) {
    return messages.findAll(
        some.stream().flatMap(one -> one.messages().stream()).collect(Collectors.toSet()));
  }

  private static String cursorOf(Proposal last) {
    return new Cursor(last.proposedAt(), last.id()).encode();
  }

  private static Refusal unknown(String id) {
    var shown = Proposal.isWellFormed(id) ? id : id.substring(0, Math.min(id.length(), 70));
    return Refusal.notFound("proposal-not-found", shown);
  }
}
