package datus.magics;

import datus.data.Control;
import datus.kernel.MagicCall;

/** Lets an interrupt of the cell stop what its magic has the data side do. */
public final class CellControl {
    private CellControl() {}

    public static Control of(MagicCall call) {
        Control control = Control.unlimited();
        call.execution().cancellation().onCancel(control::cancel);
        return control;
    }
}
