package huiying.intake.attachment.web;

import static huiying.kit.access.Role.ADAPTER;
import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static huiying.kit.access.Role.SUPERVISOR;
import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.contracts.MessageId;
import huiying.intake.attachment.AttachFiles;
import huiying.intake.attachment.Attached;
import huiying.intake.attachment.Attachment;
import huiying.intake.attachment.Attachments;
import huiying.intake.message.Messages;
import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Refusal;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The attachments of one message. */
@RestController
@RequestMapping("/api/v1/messages/{id}/attachments")
class AttachmentController {
  private final AttachFiles attachFiles;
  private final Attachments attachments;
  private final Messages messages;

  AttachmentController(AttachFiles attachFiles, Attachments attachments, Messages messages) {
    this.attachFiles = attachFiles;
    this.attachments = attachments;
    this.messages = messages;
  }

  /** The file lies on disk by now, and goes from there to the store piece by piece. */
  @OpenTo({ADAPTER, HANDLER, LEAD, DISPATCHER})
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<AttachmentView> attach(
      @PathVariable MessageId id, @RequestParam("file") MultipartFile file, Caller caller)
      throws IOException {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return switch (attachFiles.attach(id, name, file::getInputStream, caller.reach())) {
      case Attached.Added(var one) ->
          ResponseEntity.created(place(one)).body(AttachmentView.of(one));
      case Attached.Repeated(var one) ->
          ResponseEntity.ok().location(place(one)).body(AttachmentView.of(one));
      case Attached.Refused refused -> throw AttachmentRefusals.of(id, refused);
    };
  }

  @OpenTo({ADAPTER, HANDLER, LEAD, DISPATCHER, SUPERVISOR})
  @GetMapping
  Listed list(@PathVariable MessageId id, Caller caller) {
    var message = messages.seen(id, caller.reach());
    return new Listed(attachments.of(message.id()).stream().map(AttachmentView::of).toList());
  }

  record Listed(List<AttachmentView> items) {}

  /** Always a download: no browser shows what a stranger sent as if it were ours. */
  @OpenTo({ADAPTER, HANDLER, LEAD, DISPATCHER, SUPERVISOR})
  @GetMapping("/{slot}")
  ResponseEntity<Resource> download(
      @PathVariable MessageId id, @PathVariable int slot, Caller caller) {
    var message = messages.seen(id, caller.reach());
    var one = attachments.find(message.id(), slot).orElseThrow(() -> missing(id, slot));
    return ResponseEntity.ok()
        .eTag(one.sha256())
        .contentType(MediaType.parseMediaType(one.type()))
        .contentLength(one.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(one))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(new InputStreamResource(() -> attachments.open(one.file()), "attachment"));
  }

  private static RuntimeException missing(MessageId id, int slot) {
    return Refusal.notFound("attachment-not-found", id.value(), slot);
  }

  private static String disposition(Attachment one) {
    return ContentDisposition.attachment()
        .filename(AttachmentView.shown(one), UTF_8)
        .build()
        .toString();
  }

  private static URI place(Attachment one) {
    return URI.create("/api/v1/messages/%s/attachments/%d".formatted(one.message(), one.slot()));
  }
}
