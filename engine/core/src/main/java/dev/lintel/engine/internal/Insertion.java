package dev.lintel.engine.internal;

import java.util.Collection;
import org.drools.core.WorkingMemoryEntryPoint;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PhreakPropagationContext;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.phreak.PropagationEntry;
import org.drools.core.reteoo.ObjectTypeConf;
import org.kie.api.runtime.KieSession;

/**
 * Puts facts into a session that only this thread uses. {@link KieSession#insert} would keep each in a store, to find it
 * when it is updated or taken back, and in a queue, for the thread that fires: both are never needed here, and cost half
 * of what inserting does.
 */
final class Insertion {
    private final ReteEvaluator session;
    private final WorkingMemoryEntryPoint entryPoint;
    private final PropagationContext context;
    private final Limits limits;

    Insertion(KieSession session, Limits limits) {
        this.limits = limits;
        this.session = (ReteEvaluator) session;
        this.entryPoint = this.session.getDefaultEntryPoint();
        this.context = new PhreakPropagationContext(
                this.session.getNextPropagationIdCounter(),
                PropagationContext.Type.INSERTION,
                null,
                null,
                null,
                entryPoint.getEntryPoint());
    }

    /** Inserts facts of one class. */
    void insert(Collection<?> facts) {
        ObjectTypeConf type = null;
        for (Object fact : facts) {
            limits.lookAt(fact);
            if (type == null) {
                type = entryPoint
                        .getObjectTypeConfigurationRegistry()
                        .getOrCreateObjectTypeConf(entryPoint.getEntryPoint(), fact);
            }
            InternalFactHandle handle = session.createFactHandle(fact, type, entryPoint);
            PropagationEntry.Insert.execute(handle, context, session, type);
        }
    }
}
