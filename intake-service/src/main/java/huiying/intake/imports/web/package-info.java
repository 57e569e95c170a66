/** Imports over HTTP: a file in, its progress and its refused rows out. */
@NullMarked
package huiying.intake.imports.web;

import org.jspecify.annotations.NullMarked;
