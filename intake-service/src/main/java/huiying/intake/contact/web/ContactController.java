package huiying.intake.contact.web;

import huiying.contracts.MessageId;
import huiying.intake.contact.Asking;
import huiying.intake.contact.Contact;
import huiying.intake.contact.EraseContact;
import huiying.intake.contact.FindByPhone;
import huiying.intake.contact.RevealContact;
import huiying.intake.message.Citizen;
import huiying.intake.message.Listed;
import huiying.intake.message.web.MessageView;
import huiying.intake.message.web.Places;
import huiying.kit.access.Caller;
import huiying.kit.access.Role;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.DistrictTimes;
import huiying.kit.web.Parameters;
import huiying.kit.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contact data in clear, by commands: nothing of them is in an address or a log. */
@RestController
@RequestMapping(path = "/api/v1/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
class ContactController {
  private static final String REVEAL = "POST /api/v1/messages/{id}/contact-reveals";
  private static final String LOOK_UP = "POST /api/v1/messages/phone-lookups";
  private static final int USUAL = 50;

  private final RevealContact revealContact;
  private final FindByPhone findByPhone;
  private final EraseContact eraseContact;

  ContactController(
      RevealContact revealContact, FindByPhone findByPhone, EraseContact eraseContact) {
    this.revealContact = revealContact;
    this.findByPhone = findByPhone;
    this.eraseContact = eraseContact;
  }

  record Reveal(@Nullable String purpose) {}

  record ContactView(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String address,
      List<String> attachmentNames) {
    private static final Citizen NOBODY = new Citizen(null, null, null, null);

    static ContactView of(Contact.Here here) {
      var citizen = here.citizen() == null ? NOBODY : here.citizen();
      return new ContactView(
          citizen.name(),
          citizen.phone(),
          citizen.email(),
          citizen.address(),
          here.attachmentNames());
    }

    /** Personal data must not reach a log. */
    @Override
    public String toString() {
      return "ContactView[…]";
    }
  }

  @PostMapping("/{id}/contact-reveals")
  @OpenTo({Role.HANDLER, Role.LEAD, Role.DISPATCHER, Role.SUPERVISOR})
  ResponseEntity<ContactView> reveal(
      @PathVariable MessageId id,
      @RequestBody Reveal body,
      Caller caller,
      HttpServletRequest from) {
    var asking = new Asking(caller, from.getRemoteAddr(), REVEAL);
    return switch (revealContact.reveal(id, asking, body.purpose())) {
      case Contact.Here here -> unstored(ContactView.of(here));
      case Contact.Erased(var at) -> throw erased(id, at);
    };
  }

  private static Refusal erased(MessageId id, Instant at) {
    var written = DistrictTimes.write(at);
    return Refusal.of(
        HttpStatus.GONE,
        "contact-erased",
        Map.of("id", id.value(), "contactErasedAt", written),
        written);
  }

  record LookUp(
      @Nullable String phone,
      @Nullable String purpose,
      @Nullable String cursor,
      @Nullable Integer limit) {
    /** Personal data must not reach a log. */
    @Override
    public String toString() {
      return "LookUp[…]";
    }
  }

  /**
   * @param nextCursor null on the last page
   */
  record Page(List<Listed> items, @Nullable String nextCursor) {}

  @PostMapping("/phone-lookups")
  @OpenTo({Role.HANDLER, Role.LEAD, Role.DISPATCHER, Role.SUPERVISOR})
  ResponseEntity<Page> lookUp(@RequestBody LookUp body, Caller caller, HttpServletRequest from) {
    var asking = new Asking(caller, from.getRemoteAddr(), LOOK_UP);
    var most = Parameters.limit(body.limit() == null ? USUAL : body.limit());
    var found =
        findByPhone.find(body.phone(), asking, body.purpose(), Places.read(body.cursor()), most);
    return unstored(new Page(found.items(), Places.write(found.next())));
  }

  record Erasure(@Nullable String reason) {}

  @PostMapping("/{id}/contact-erasure")
  @OpenTo(Role.SUPERVISOR)
  ResponseEntity<MessageView> erase(
      @PathVariable MessageId id, @RequestBody Erasure body, Caller caller) {
    return MessageView.answer(HttpStatus.OK, eraseContact.erase(id, caller, body.reason()));
  }

  private static <T> ResponseEntity<T> unstored(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
