/** Clocks that are wrong, for the tests of several modules. */
package chronicle.clocks;
