package huiying.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that says it is too long, and stops reading one that turns out to be: 413. A form
 * with files is read by the server itself, past us, up to a bound of its own: where ours is lower
 * such a form has to say how long it is, else 411.
 */
final class BodyLimit extends OncePerRequestFilter {
  private static final String FORM = "multipart/";

  private final WebProperties limits;
  private final DataSize mostOfForms;
  private final EarlyRefusals refusals;

  /**
   * @param mostOfForms that the server reads by itself; negative if it knows no bound
   */
  BodyLimit(WebProperties limits, DataSize mostOfForms, EarlyRefusals refusals) {
    this.limits = limits;
    this.mostOfForms = mostOfForms;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var limit = limits.limitFor(request.getRequestURI());
    if (request.getContentLengthLong() > limit) {
      refusals.refuse(request, response, Refusal.tooLarge(limit));
      return;
    }
    if (isFormOfAnyLength(request) && (mostOfForms.isNegative() || mostOfForms.toBytes() > limit)) {
      refusals.refuse(request, response, Refusal.lengthRequired());
      return;
    }
    chain.doFilter(new Limited(request, limit), response);
  }

  private static boolean isFormOfAnyLength(HttpServletRequest request) {
    var type = request.getContentType();
    return request.getContentLengthLong() < 0
        && type != null
        && type.strip().regionMatches(true, 0, FORM, 0, FORM.length());
  }

  private static final class Limited extends HttpServletRequestWrapper {
    private final long limit;

    Limited(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream(), limit);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream in;
    private final long limit;
    private long read;

    Counted(ServletInputStream in, long limit) {
      this.in = in;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      var one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      var some = in.read(into, from, length);
      count(Math.max(some, 0));
      return some;
    }

    private void count(int more) {
      read += more;
      if (read > limit) {
        throw Refusal.tooLarge(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
