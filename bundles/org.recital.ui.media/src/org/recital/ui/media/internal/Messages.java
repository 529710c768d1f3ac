/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal;

import org.eclipse.osgi.util.NLS;

/** Texts, from {@code messages.properties}. */
public final class Messages extends NLS {

    public static String AddDialog_message;
    public static String AddDialog_title;
    public static String Canvas_empty;
    public static String Canvas_name;
    public static String Edit_add;
    public static String Edit_axis;
    public static String Edit_height;
    public static String Edit_levels;
    public static String Edit_move;
    public static String Edit_over;
    public static String Edit_palette;
    public static String Edit_remove;
    public static String Edit_settings;
    public static String Exports_cancelled;
    public static String Exports_data;
    public static String Exports_done;
    public static String Exports_failed;
    public static String Exports_job;
    public static String Exports_noLayer;
    public static String Exports_picture;
    public static String LayerStore_failed;
    public static String LayerStore_job;
    public static String LayerStore_unknown;
    public static String LayerStore_unknownExpected;
    public static String LoadJob_cancelled;
    public static String LoadJob_cut;
    public static String LoadJob_empty;
    public static String LoadJob_failed;
    public static String LoadJob_memory;
    public static String NetworkDialog_message;
    public static String NetworkDialog_none;
    public static String NetworkDialog_title;
    public static String LoadJob_name;
    public static String OpenHandler_all;
    public static String OpenHandler_sounds;
    public static String OpenHandler_title;
    public static String Part_all;
    public static String Part_harmonic;
    public static String Part_percussive;
    public static String Playback_separating;
    public static String Player_noDevice;
    public static String SettingsDialog_browse;
    public static String SettingsDialog_none;
    public static String SettingsDialog_title;
    public static String SoundEditor_again;
    public static String SoundEditor_cancel;
    public static String SoundEditor_noFile;
    public static String SoundEditor_reading;
    public static String SoundPage_about;
    public static String SoundPage_making;
    public static String Training_accuracy;
    public static String Training_epoch;
    public static String Training_failed;
    public static String Training_loss;
    public static String Training_noNetworks;
    public static String Training_measure;
    public static String Training_more;
    public static String Training_none;
    public static String Training_part;
    public static String Training_parts;
    public static String Training_partsLoss;
    public static String Training_rate;
    public static String Training_reading;
    public static String Training_running;
    public static String Training_words;
    public static String Training_wordsLoss;
    public static String Training_wordsAccuracy;

    static {
        NLS.initializeMessages("org.recital.ui.media.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
