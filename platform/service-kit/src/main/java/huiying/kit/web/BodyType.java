package huiying.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A body says of what type it is, and is what it says: 415 otherwise. Nothing is decompressed here,
 * so that limits of bytes are limits.
 */
final class BodyType extends OncePerRequestFilter {
  private static final String AS_IT_IS = "identity";

  private final EarlyRefusals refusals;

  BodyType(EarlyRefusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.strip().equalsIgnoreCase(AS_IT_IS)) {
      response.setHeader(HttpHeaders.ACCEPT_ENCODING, AS_IT_IS); // RFC 9110, 12.5.3
      refusals.refuse(request, response, unsupported("encoded-body", Shown.of(encoding)));
    } else if (hasBody(request) && request.getContentType() == null) {
      refusals.refuse(request, response, unsupported("type-missing"));
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0
        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  private static Refusal unsupported(String code, Object... arguments) {
    return Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, code, Map.of(), arguments);
  }
}
