package io.calmdesk.dossier.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.dossier.engine.FairQueue.Task;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairQueueTests {

    final TenantId flooding = new TenantId(Ids.next());
    final TenantId quiet = new TenantId(Ids.next());
    final FairQueue<Integer> queue = new FairQueue<>(100);

    @Test
    void takesTurnsOverTenants() throws Exception {
        for (int i = 0; i < 5; i++) {
            queue.offer(flooding, "f" + i, i);
        }
        queue.offer(quiet, "q", 9);

        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            taken.add(queue.take().what());
        }

        assertThat(taken).containsExactly(0, 9, 1);
    }

    @Test
    void aKeyWaitsOnlyOnce() {
        assertThat(queue.offer(quiet, "q", 1)).isTrue();
        assertThat(queue.offer(quiet, "q", 2)).isFalse();
        assertThat(queue.size()).isEqualTo(1);
    }

    @Test
    void whatIsOfferedWhileInHandComesAgain() throws Exception {
        queue.offer(quiet, "q", 1);
        Task<Integer> first = queue.take();
        queue.offer(quiet, "q", 2);
        assertThat(queue.size()).isZero();

        queue.done(first);

        assertThat(queue.take().what()).isEqualTo(2);
    }

    @Test
    void settledForgetsWhatWasOfferedWhileInHand() throws Exception {
        queue.offer(quiet, "q", 1);
        Task<Integer> first = queue.take();
        queue.offer(quiet, "q", 2);

        queue.settled(first);

        assertThat(queue.isIdle()).isTrue();
    }

    @Test
    void takesNoMoreThanItsCapacity() {
        FairQueue<Integer> small = new FairQueue<>(1);
        small.offer(quiet, "a", 1);

        assertThat(small.offer(quiet, "b", 2)).isFalse();
    }
}
