/** Code that breaks the rules of the house, each in one way, so that the rules can be seen to catch it. */
package chronicle.offenders;
