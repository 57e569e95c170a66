package huiying.intake.form.web;

import com.mongodb.MongoException;
import huiying.intake.form.Challenge;
import huiying.intake.form.HumanCheck;
import huiying.intake.message.BrokenRules;
import huiying.intake.message.Message;
import huiying.intake.message.Messages;
import huiying.intake.message.Receipt;
import huiying.intake.message.ReceiveMessages;
import huiying.intake.message.TimeRules;
import huiying.intake.message.web.MessageRefusals;
import huiying.intake.page.Page;
import huiying.kit.access.web.OpenToAnyone;
import huiying.kit.web.ClientLimits;
import huiying.kit.web.Problems;
import huiying.kit.web.Problems.Explained;
import huiying.kit.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Write, answer the check if the browser could not, and keep the query code. */
@Controller
class FormPage implements Page {
  private static final Logger LOG = LoggerFactory.getLogger(FormPage.class);
  private static final int LONGEST_TOKEN = 200;
  private static final int LONGEST_DOCUMENT = 500;

  private final ReceiveMessages receiveMessages;
  private final Messages messages;
  private final HumanCheck check;
  private final FormProperties settings;
  private final ClientLimits limits;
  private final Problems problems;
  private final TimeRules times;
  private final InstantSource time;

  FormPage(
      ReceiveMessages receiveMessages,
      Messages messages,
      HumanCheck check,
      FormProperties settings,
      ClientLimits formLimits,
      Problems problems,
      TimeRules times,
      InstantSource time) {
    this.receiveMessages = receiveMessages;
    this.messages = messages;
    this.check = check;
    this.settings = settings;
    this.limits = formLimits;
    this.problems = problems;
    this.times = times;
    this.time = time;
  }

  @OpenToAnyone
  @GetMapping("/form")
  String show(@RequestParam(required = false) @Nullable String policyDocument, Model model) {
    var document =
        policyDocument != null && policyDocument.length() <= LONGEST_DOCUMENT
            ? policyDocument
            : null;
    model.addAttribute("here", here(document));
    return form(FormInput.empty(document), model);
  }

  /** Where the link to the other language leads; there is none once something was typed. */
  private static String here(@Nullable String document) {
    var address = UriComponentsBuilder.fromPath("/form");
    return document == null
        ? address.toUriString()
        : address
            .queryParam("policyDocument", "{document}")
            .encode()
            .buildAndExpand(document)
            .toUriString();
  }

  @OpenToAnyone
  @PostMapping(path = "/form", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  String submit(
      @ModelAttribute FormInput input,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String answer,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      var _ = input.draft("to be checked", time.instant()).check(times, time.instant());
    } catch (BrokenRules e) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("errors", byField(problems.faults(MessageRefusals.of(e))));
      return form(input, model);
    }
    var challenge = passed(token, answer);
    if (challenge.isEmpty()) {
      return ask(input, !token.isEmpty(), model, response);
    }
    try {
      limits.admit(request.getRemoteAddr());
      return answer(input, challenge.get(), model, response);
    } catch (Refusal e) {
      return again(input, e, model, response);
    } catch (DataAccessResourceFailureException | TransientDataAccessException | MongoException e) {
      LOG.warn("The store does not answer: {}", e.getMessage());
      return again(input, Refusal.unavailable(), model, response);
    }
  }

  /** What was typed must not be lost because it came at a bad time. */
  private String again(
      FormInput input, Refusal refusal, Model model, HttpServletResponse response) {
    response.setStatus(refusal.status().value());
    refusal
        .retryAfter()
        .ifPresent(
            time -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(time.toSeconds())));
    model.addAttribute("problem", problems.of(refusal));
    return form(input, model);
  }

  /** The first fault of each field, by the field's name in the form. */
  private static Map<String, Explained> byField(List<Explained> faults) {
    var byField = new LinkedHashMap<String, Explained>();
    faults.forEach(one -> byField.putIfAbsent(one.field().replace("citizen.", ""), one));
    return byField;
  }

  private String answer(
      FormInput input, Challenge challenge, Model model, HttpServletResponse response) {
    return receive(input, challenge)
        .map(message -> received(message, model, response))
        .orElseGet(() -> ask(input, true, model, response));
  }

  private String form(FormInput input, Model model) {
    model.addAttribute("input", input);
    model.addAttribute("kinds", FormInput.KINDS);
    if (settings.humanCheck() == FormProperties.HumanCheckMode.ON) {
      model.addAttribute("challenge", check.work());
    }
    return "form";
  }

  private Optional<Challenge> passed(String token, String answer) {
    return settings.humanCheck() == FormProperties.HumanCheckMode.OFF
        ? Optional.of(check.work())
        : Optional.of(token)
            .filter(one -> one.length() <= LONGEST_TOKEN)
            .flatMap(one -> check.met(one, answer))
            .filter(one -> isEnough(one));
  }

  private boolean isEnough(Challenge met) {
    return settings.humanCheck() != FormProperties.HumanCheckMode.SUM
        || met.kind() == Challenge.Kind.SUM;
  }

  private String ask(FormInput input, boolean again, Model model, HttpServletResponse response) {
    var sum = check.sum();
    var numbers = sum.what().split("\\+", 2);
    model.addAttribute("input", input);
    model.addAttribute("challenge", sum);
    model.addAttribute("first", numbers[0]);
    model.addAttribute("second", numbers[1]);
    model.addAttribute("again", again);
    response.setStatus(HttpStatus.OK.value());
    return "form-check";
  }

  /** Empty if something else was sent with that challenge before: it needs one of its own. */
  private Optional<Message> receive(FormInput input, Challenge challenge) {
    var now = time.instant();
    var submission = input.draft("form-" + challenge.nonce(), now).check(times, now);
    return switch (receiveMessages.receive(List.of(submission)).getFirst()) {
      case Receipt.Created(var message) -> Optional.of(message);
      case Receipt.Repeated(var message) -> Optional.of(message);
      case Receipt.Differs(var id, var fields) when fields.equals(List.of("receivedAt")) ->
          messages.find(id); // sent twice by impatience
      case Receipt.Differs _ -> Optional.empty();
    };
  }

  private static String received(Message message, Model model, HttpServletResponse response) {
    model.addAttribute("code", message.queryCode().value());
    response.setStatus(HttpStatus.CREATED.value());
    return "form-received";
  }
}
