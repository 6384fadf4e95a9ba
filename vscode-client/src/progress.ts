// What the server says of its long work, reading the specifications above all, for the status bar.
import * as vscode from 'vscode';
import type { ProgressToken, WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageclient/node';

type Step = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** The works under way, the youngest last. Owned by the extension; every session of the server reports to it. */
export class ProgressWatch {
    private readonly works_ = new Map<ProgressToken, { title: string; percentage: number | undefined }>();
    private readonly changed_ = new vscode.EventEmitter<void>();
    readonly onDidChange = this.changed_.event;

    /** "Indexing 40 %", or nothing when nothing is under way. */
    get text(): string | undefined {
        const work = [...this.works_.values()].at(-1);
        return work && (work.percentage === undefined ? work.title : `${work.title} ${work.percentage} %`);
    }

    take(token: ProgressToken, step: Step): void {
        if (step.kind === 'end') {
            this.works_.delete(token);
        } else {
            const title = step.kind === 'begin' ? step.title : (this.works_.get(token)?.title ?? '');
            this.works_.set(token, { title, percentage: step.percentage });
        }
        this.changed_.fire();
    }

    /** A server that ended does not end its works. */
    clear(): void {
        this.works_.clear();
        this.changed_.fire();
    }
}
