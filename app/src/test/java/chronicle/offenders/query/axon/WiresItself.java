package chronicle.offenders.query.axon;

import org.springframework.stereotype.Component;

/** Wiring is the program's. */
@Component
public class WiresItself {}
