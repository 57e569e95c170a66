package huiying.intake.life.web;

import static huiying.kit.access.Role.ADAPTER;
import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static huiying.kit.access.Role.SUPERVISOR;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import huiying.contracts.MessageId;
import huiying.intake.life.Acceptance;
import huiying.intake.life.ChangeMessage;
import huiying.intake.life.CoAnswerDraft;
import huiying.intake.life.Command;
import huiying.intake.life.Correction;
import huiying.intake.life.CorrectionRequest;
import huiying.intake.life.Dispatch;
import huiying.intake.life.Extension;
import huiying.intake.life.Merge;
import huiying.intake.life.PublicationDraft;
import huiying.intake.life.RatingDraft;
import huiying.intake.life.Reclassification;
import huiying.intake.life.Reopening;
import huiying.intake.life.ReplyWithdrawal;
import huiying.intake.life.Resumption;
import huiying.intake.life.Return;
import huiying.intake.life.Suspension;
import huiying.intake.life.Transfer;
import huiying.intake.life.Unpublication;
import huiying.intake.life.Withdrawal;
import huiying.intake.message.web.MessageView;
import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What can be done to a message. Each answers with the message as it is then; a command that was
 * carried out before is answered as it was the first time.
 */
@RestController
@RequestMapping(path = "/api/v1/messages/{id}", consumes = APPLICATION_JSON_VALUE)
class LifeController {
  private final ChangeMessage changeMessage;

  LifeController(ChangeMessage changeMessage) {
    this.changeMessage = changeMessage;
  }

  @OpenTo({HANDLER, LEAD, DISPATCHER, SUPERVISOR})
  @PostMapping("/acceptance")
  ResponseEntity<MessageView> accept(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Acceptance asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({HANDLER, LEAD, DISPATCHER, SUPERVISOR})
  @PostMapping("/correction-requests")
  ResponseEntity<MessageView> requestCorrection(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody CorrectionRequest asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({ADAPTER, HANDLER, LEAD, DISPATCHER, SUPERVISOR})
  @PostMapping("/corrections")
  ResponseEntity<MessageView> correct(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Correction asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({DISPATCHER, SUPERVISOR})
  @PostMapping("/dispatch")
  ResponseEntity<MessageView> dispatch(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Dispatch asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({HANDLER, LEAD, SUPERVISOR})
  @PostMapping("/transfer")
  ResponseEntity<MessageView> transfer(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Transfer asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({HANDLER, LEAD, SUPERVISOR})
  @PostMapping("/return")
  ResponseEntity<MessageView> giveBack(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Return asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({HANDLER, LEAD, SUPERVISOR})
  @PostMapping("/suspension")
  ResponseEntity<MessageView> suspend(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Suspension asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({HANDLER, LEAD, SUPERVISOR})
  @PostMapping("/resumption")
  ResponseEntity<MessageView> resume(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Resumption asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({LEAD, SUPERVISOR})
  @PostMapping("/extension")
  ResponseEntity<MessageView> extend(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Extension asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({HANDLER, LEAD})
  @PostMapping("/co-answers")
  ResponseEntity<MessageView> coAnswer(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody CoAnswerDraft asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({LEAD, SUPERVISOR})
  @PostMapping("/reply-withdrawal")
  ResponseEntity<MessageView> withdrawReply(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody ReplyWithdrawal asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({ADAPTER, LEAD, SUPERVISOR})
  @PostMapping("/reopening")
  ResponseEntity<MessageView> reopen(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Reopening asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({ADAPTER, SUPERVISOR})
  @PostMapping("/ratings")
  ResponseEntity<MessageView> rate(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody RatingDraft asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({ADAPTER, DISPATCHER, SUPERVISOR})
  @PostMapping("/withdrawal")
  ResponseEntity<MessageView> withdraw(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Withdrawal asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({HANDLER, LEAD, DISPATCHER, SUPERVISOR})
  @PostMapping("/reclassification")
  ResponseEntity<MessageView> reclassify(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Reclassification asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({DISPATCHER, SUPERVISOR})
  @PostMapping("/merge")
  ResponseEntity<MessageView> merge(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Merge asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({LEAD, SUPERVISOR})
  @PostMapping("/publication")
  ResponseEntity<MessageView> publish(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody PublicationDraft asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  @OpenTo({LEAD, SUPERVISOR})
  @PostMapping("/unpublication")
  ResponseEntity<MessageView> unpublish(
      @PathVariable MessageId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Unpublication asked,
      Caller caller) {
    return change(id, asked, ifMatch, caller);
  }

  private ResponseEntity<MessageView> change(
      MessageId id, Command asked, @Nullable String ifMatch, Caller caller) {
    var outcome = changeMessage.change(id, asked, Expected.of(ifMatch), caller);
    return MessageView.answer(HttpStatus.OK, outcome.message());
  }
}
