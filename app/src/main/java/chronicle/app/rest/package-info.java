/** The doors over HTTP: one controller per resource, one reader of parameters, one writer of problems. */
@NullMarked
package chronicle.app.rest;

import org.jspecify.annotations.NullMarked;
