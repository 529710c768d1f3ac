/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.recital.api.media.AudioClip;
import org.recital.audio.decode.AudioFiles;
import org.recital.audio.decode.AudioStream;
import org.recital.audio.layers.TimeScale;
import org.recital.ui.media.internal.Messages;

/** Reads a sound file. */
public final class LoadJob extends Job {

    /** Samples that are held at most: half a gigabyte, fifty minutes at 44,100 Hz. */
    private static final int LIMIT = 1 << 27;
    private static final int PIECE = 1 << 16;

    private final Path file;
    private final String title;
    private final BiConsumer<AudioClip, String> loaded;
    private final Consumer<String> failed;

    /**
     * @param loaded gets the sound and a sentence about it (that it is not whole), or an empty one
     * @param failed gets a sentence
     */
    public LoadJob(Path file, String title, BiConsumer<AudioClip, String> loaded, Consumer<String> failed) {
        super(NLS.bind(Messages.LoadJob_name, title));
        this.file = file;
        this.title = title;
        this.loaded = loaded;
        this.failed = failed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try (AudioStream stream = AudioFiles.open(file)) {
            long expected = stream.info().frames();
            SubMonitor progress = SubMonitor.convert(monitor, getName(), 1000);
            float[] data = new float[(int) Math.clamp(expected, PIECE, LIMIT)];
            int n = 0;
            boolean cut = false;
            while (true) {
                progress.split(0);
                if (n == data.length) {
                    if (n == LIMIT) {
                        cut = stream.read(new float[1], 0, 1) > 0;
                        break;
                    }
                    data = Arrays.copyOf(data, (int) Math.min(LIMIT, data.length * 2L));
                }
                int got = stream.read(data, n, Math.min(PIECE, data.length - n));
                if (got < 0) {
                    break;
                }
                n += got;
                progress.setWorkRemaining(1000);
                progress.worked(expected > 0 ? (int) Math.min(1000, 1000L * got / expected) : 1);
            }
            AudioClip clip = new AudioClip(title, n == data.length ? data : Arrays.copyOf(data, n), stream.rate());
            if (n == 0) {
                failed.accept(NLS.bind(Messages.LoadJob_empty, file));
                return Status.OK_STATUS;
            }
            loaded.accept(clip, cut ? NLS.bind(Messages.LoadJob_cut, TimeScale.tick(clip.duration(), 1)) : "");
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            failed.accept(NLS.bind(Messages.LoadJob_cancelled, title));
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            failed.accept(NLS.bind(Messages.LoadJob_failed, file, e.getMessage()));
            return Status.OK_STATUS;
        } catch (OutOfMemoryError e) {
            failed.accept(NLS.bind(Messages.LoadJob_memory, file));
            return Status.OK_STATUS;
        }
    }
}
