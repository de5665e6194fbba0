/* A pretend ALSA card: plays 1 ms at a time at the true rate and notes when loud samples pass (see README.md). */
#include <alsa/asoundlib.h>
#include <alsa/pcm_external.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/timerfd.h>

struct card {
    snd_pcm_ioplug_t io;
    double *log; /* onset and last loud (CLOCK_MONOTONIC), ring, starved: seconds */
    pthread_t player;
    pthread_mutex_t lock;
    int16_t ring[1 << 17];
    uint64_t played, written, avail_min, stop_threshold;
    double started;
    int running, starved, closing, file;
};

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void *player(void *arg) {
    struct card *c = arg;
    for (; !c->closing; nanosleep(&(struct timespec){0, 1000000}, NULL)) {
        int loud = 0;
        pthread_mutex_lock(&c->lock);
        uint64_t due = c->running ? (uint64_t)((now() - c->started) * c->io.rate) : c->played;
        for (; c->played < due; c->played++)
            if (c->played < c->written)
                loud |= abs(c->ring[c->played % c->io.buffer_size * 2]) > 100;
            else if (c->io.state == SND_PCM_STATE_DRAINING)
                break;
            else /* a real card repeats its ring here, unless the player asked to be stopped */
                c->log[3] += 1.0 / c->io.rate, c->starved |= c->stop_threshold <= c->io.buffer_size;
        if (loud && now() - c->log[1] > 0.05) c->log[0] = now();
        if (loud) c->log[1] = now();
        c->running &= !c->starved;
        pthread_mutex_unlock(&c->lock);
    }
    return NULL;
}

static int set(snd_pcm_ioplug_t *io, int running, int rewind) {
    struct card *c = io->private_data;
    pthread_mutex_lock(&c->lock);
    if (rewind) c->starved = 0, c->played = c->written = 0, c->log[2] = (double)io->buffer_size / io->rate;
    c->running = running, c->started = now() - (double)c->played / io->rate;
    pthread_mutex_unlock(&c->lock);
    return 0;
}
static int start(snd_pcm_ioplug_t *io) {
    struct card *c = io->private_data;
    return c->written || c->stop_threshold > io->buffer_size ? set(io, 1, 0) : -EPIPE; /* as the kernel answers */
}
static int stop(snd_pcm_ioplug_t *io) { return set(io, 0, 0); }
static int prepare(snd_pcm_ioplug_t *io) { return set(io, 0, 1); }

static snd_pcm_sframes_t pointer(snd_pcm_ioplug_t *io) {
    struct card *c = io->private_data;
    return c->starved ? -EPIPE : (snd_pcm_sframes_t)c->played; /* never near the boundary */
}

static snd_pcm_sframes_t transfer(snd_pcm_ioplug_t *io, const snd_pcm_channel_area_t *from, snd_pcm_uframes_t offset,
                                  snd_pcm_uframes_t size) {
    struct card *c = io->private_data;
    pthread_mutex_lock(&c->lock);
    for (snd_pcm_uframes_t i = 0; i < size; i++, c->written++)
        memcpy(c->ring + c->written % io->buffer_size * 2, (char *)from->addr + from->first / 8 + (offset + i) * 4, 4);
    pthread_mutex_unlock(&c->lock);
    return (snd_pcm_sframes_t)size;
}

static int sw_params(snd_pcm_ioplug_t *io, snd_pcm_sw_params_t *params) {
    struct card *c = io->private_data;
    snd_pcm_sw_params_get_stop_threshold(params, &c->stop_threshold);
    return snd_pcm_sw_params_get_avail_min(params, &c->avail_min);
}

static int poll_revents(snd_pcm_ioplug_t *io, struct pollfd *pfd, unsigned count, unsigned short *revents) {
    struct card *c = io->private_data;
    uint64_t ticks = count;
    int ready = read(pfd->fd, &ticks, sizeof ticks) && io->buffer_size + c->played >= c->written + c->avail_min;
    *revents = c->starved ? POLLERR : ready ? POLLOUT : 0;
    return 0;
}

static int close_card(snd_pcm_ioplug_t *io) {
    struct card *c = io->private_data;
    c->closing = 1;
    pthread_join(c->player, NULL);
    close(io->poll_fd), munmap(c->log, 32), close(c->file), free(c);
    return 0;
}

SND_PCM_PLUGIN_DEFINE_FUNC(pretend) {
    static const snd_pcm_ioplug_callback_t calls = {
        .start = start, .stop = stop, .pointer = pointer, .sw_params = sw_params, .transfer = transfer,
        .prepare = prepare, .poll_revents = poll_revents, .close = close_card};
    static const unsigned access[] = {SND_PCM_ACCESS_RW_INTERLEAVED, SND_PCM_ACCESS_MMAP_INTERLEAVED};
    static const unsigned format[] = {SND_PCM_FORMAT_S16};
    struct card *c = calloc(1, sizeof *c);
    int file = open(getenv("SOUND_TRIAL_LOG"), O_RDWR | O_CLOEXEC), error;
    (void)root, (void)conf;
    if (flock(file, LOCK_EX | LOCK_NB) < 0) return close(file), free(c), -EBUSY; /* a card has one user */
    c->file = file, c->log = mmap(NULL, 32, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    pthread_mutex_init(&c->lock, NULL);
    c->io = (snd_pcm_ioplug_t){
        .version = SND_PCM_IOPLUG_VERSION, .name = "pretend", .callback = &calls, .private_data = c,
        .poll_events = POLLIN, .flags = SND_PCM_IOPLUG_FLAG_BOUNDARY_WA,
        .poll_fd = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)};
    timerfd_settime(c->io.poll_fd, 0, &(struct itimerspec){{0, 1000000}, {0, 1000000}}, NULL);
    if ((error = snd_pcm_ioplug_create(&c->io, name, stream, mode)) < 0) return error;
    snd_pcm_ioplug_set_param_list(&c->io, SND_PCM_IOPLUG_HW_ACCESS, 2, access);
    snd_pcm_ioplug_set_param_list(&c->io, SND_PCM_IOPLUG_HW_FORMAT, 1, format);
    snd_pcm_ioplug_set_param_minmax(&c->io, SND_PCM_IOPLUG_HW_CHANNELS, 2, 2);
    snd_pcm_ioplug_set_param_minmax(&c->io, SND_PCM_IOPLUG_HW_RATE, 44100, 48000);
    snd_pcm_ioplug_set_param_minmax(&c->io, SND_PCM_IOPLUG_HW_PERIOD_BYTES, 256, 65536);
    snd_pcm_ioplug_set_param_minmax(&c->io, SND_PCM_IOPLUG_HW_PERIODS, 2, 32);
    pthread_create(&c->player, NULL, player, c);
    *pcmp = c->io.pcm;
    return 0;
}
SND_PCM_PLUGIN_SYMBOL(pretend)
