package huiying.intake.attachment.tika;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which files are taken.
 *
 * @param allowed types as Apache Tika names them; a {@code *} at the end stands for the rest.
 *     Programs, scripts, HTML and SVG are in no entry of the default, and whatever is allowed goes
 *     out as a download that a browser does not open in our name
 */
@Validated
@ConfigurationProperties("huiying.intake.attachments")
record AttachmentProperties(
    @NotEmpty
        @DefaultValue({
          "image/jpeg",
          "image/png",
          "image/gif",
          "image/bmp",
          "image/webp",
          "image/tiff",
          "image/heic",
          "image/heif",
          "application/pdf",
          "application/rtf",
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/vnd.ms-works", // .wps, which WPS Office writes
          "application/vnd.ms-outlook",
          "application/vnd.ms-tnef", // winmail.dat
          "application/vnd.openxmlformats-officedocument.*",
          "application/vnd.oasis.opendocument.*",
          "application/x-tika-msoffice",
          "application/x-tika-ooxml",
          "application/zip",
          "application/x-rar-compressed*",
          "application/x-7z-compressed",
          "message/rfc822",
          "text/plain",
          "text/csv",
          "audio/*",
          "video/*",
          "application/mp4",
          "application/ogg"
        })
        List<String> allowed) {}
