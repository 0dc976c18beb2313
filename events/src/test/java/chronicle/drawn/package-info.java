/** Values drawn at random from schemas, for the tests of several modules. */
package chronicle.drawn;
